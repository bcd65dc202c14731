<?php
/**
 * Joins texts as the plugin does, for each case that is read, without WordPress.
 * Arguments: the folder of the plugin, and a JSON file with [widget, language, attributes] each.
 *
 * @package HT_Widgets
 */

error_reporting( -1 );
set_error_handler(
	static function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);
define( 'ABSPATH', __DIR__ );
define( 'HT_WIDGETS_FILE', $argv[1] . '/ht-widgets.php' );
require $argv[1] . '/includes/class-ht-widgets-texts.php';

$joined = array();
foreach ( json_decode( file_get_contents( $argv[2] ), true ) as list( $widget, $language, $attributes ) ) {
	$texts    = HT_Widgets_Texts::of( $widget, $language );
	$joined[] = array(
		HT_Widgets_Texts::fallback( $texts, $attributes ),
		HT_Widgets_Texts::alone( $texts, $attributes ),
	);
}
echo json_encode( $joined );
