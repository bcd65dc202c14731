<?php
/**
 * Prints hostile values in a page and in a feed, and writes what it printed and what PHP noticed
 * into a file. Arguments: the folder of the site, a JSON file with "shortcodes", in base64, and
 * "blocks", and the file to write.
 *
 * @package HT_Widgets
 */

error_reporting( -1 );
$noticed = array();
set_error_handler(
	static function ( $level, $message, $file, $line ) use ( &$noticed ) {
		// Also what WordPress notices while the plugin calls it.
		foreach ( array_merge( array( array( 'file' => $file ) ), debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ) ) as $frame ) {
			if ( isset( $frame['file'] ) && false !== strpos( $frame['file'], '/plugins/ht-widgets/' ) ) {
				$noticed[] = "$message in $file, line $line";
				break;
			}
		}
		return true;
	}
);
require $argv[1] . '/wp-load.php';
$given   = json_decode( file_get_contents( $argv[2] ), true );
$printed = array();
foreach ( array( false, true ) as $is_feed ) {
	$GLOBALS['wp_query']->is_feed = $is_feed;
	foreach ( $given['shortcodes'] as $text ) {
		$printed[] = base64_encode( do_shortcode( (string) base64_decode( $text ) ) );
	}
	$printed[] = base64_encode( do_blocks( $given['blocks'] ) );
}
$result = array(
	'version' => PHP_VERSION,
	'active'  => in_array( 'ht-widgets/ht-widgets.php', (array) get_option( 'active_plugins' ), true ),
	'noticed' => array_values( array_unique( $noticed ) ),
	'printed' => $printed,
);
file_put_contents( $argv[3], json_encode( $result ) );
