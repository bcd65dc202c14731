<?php
/**
 * Installs WordPress without clicks: an account for each role, no welcome guide. Arguments: the
 * folder of the site, and its address.
 *
 * @package HT_Widgets
 */

define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Parish', 'administrator', 'administrator@example.org', true, '', 'pass-administrator' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'pass-' . $role,
			'user_email' => $role . '@example.org',
			'role'       => $role,
		)
	);
}
$quiet = array(
	'welcomeGuide'             => false,
	'welcomeGuideStyles'       => false,
	'fullscreenMode'           => false,
	'enableChoosePatternModal' => false,
);
foreach ( get_users() as $user ) {
	$preferences = array(
		'core/edit-post' => $quiet,
		'core'           => $quiet,
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'siteurl', $argv[2] );
update_option( 'home', $argv[2] );
if ( isset( $argv[3] ) && '' !== $argv[3] ) {
	switch_theme( $argv[3] );
}
flush_rewrite_rules();
echo get_bloginfo( 'version' ), ' ', get_stylesheet();
