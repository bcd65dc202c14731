<?php
/**
 * Runs one step in the site as an administrator, without a browser. Arguments: the folder of the
 * site, the step, and its value.
 *
 * @package HT_Widgets
 */

require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_set_current_user( 1 );
$value = isset( $argv[3] ) ? $argv[3] : '';

switch ( $argv[2] ) {
	case 'publish':
		// Unlike wp_publish_post(), it gives a pending post its address.
		wp_update_post(
			array(
				'ID'          => (int) $value,
				'post_status' => 'publish',
			)
		);
		echo get_permalink( (int) $value );
		break;
	case 'content':
		echo get_post( (int) $value )->post_content;
		break;
	case 'activate':
		$error = activate_plugin( $value );
		echo is_wp_error( $error ) ? $error->get_error_message() : '';
		break;
	case 'deactivate':
		deactivate_plugins( $value );
		break;
	case 'delete':
		require_once ABSPATH . 'wp-admin/includes/file.php';
		delete_plugins( array( $value ) );
		break;
	case 'stored':
		global $wpdb;
		// Core writes transients by itself.
		$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%' ORDER BY option_name" );
		echo wp_json_encode( array( $options, $wpdb->get_col( 'SHOW TABLES' ) ) );
		break;
	case 'mentions':
		global $wpdb;
		$like = '%' . $wpdb->esc_like( $value ) . '%';
		foreach ( array( array( 'options', 'option' ), array( 'usermeta', 'meta' ), array( 'postmeta', 'meta' ) ) as list( $table, $field ) ) {
			$key   = 'meta' === $field ? 'meta_key' : 'option_name';
			$found = $wpdb->get_col( $wpdb->prepare( "SELECT $key FROM {$wpdb->prefix}$table WHERE ( {$field}_value LIKE %s OR $key LIKE %s ) AND $key NOT LIKE '%transient%' AND $key NOT LIKE '%oembed%'", $like, $like ) );
			echo implode( ' ', $found ), "\n";
		}
		break;
	case 'language':
		// WordPress takes languages of which it has a file.
		if ( '' !== $value ) {
			wp_mkdir_p( WP_LANG_DIR );
			copy( WP_PLUGIN_DIR . '/ht-widgets/languages/ht-widgets-es_ES.mo', WP_LANG_DIR . "/$value.mo" );
		}
		// It looked for files before that one was there.
		add_filter(
			'sanitize_option_WPLANG',
			static function () use ( $value ) {
				return $value;
			},
			99
		);
		update_option( 'WPLANG', $value );
		break;
	case 'shortcodes':
		// Each value of a JSON list, as a page would print it.
		$printed = array();
		foreach ( json_decode( file_get_contents( $value ), true ) as $text ) {
			$printed[] = do_shortcode( (string) base64_decode( $text ) );
		}
		echo wp_json_encode( array_map( 'base64_encode', $printed ) );
		break;
}
