/** The version of all packages of this repository; a test keeps it equal to package.json's. */
export const version = '0.1.0';
