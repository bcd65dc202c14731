<?php
/**
 * Lets a site on loopback be tested: no mail, requests to loopback only, and what a page cost.
 *
 * @package HT_Widgets
 */

add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'https_ssl_verify', '__return_false' );
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports, $host, $url ) {
		$ports[] = (int) wp_parse_url( $url, PHP_URL_PORT );
		return $ports;
	},
	10,
	3
);
if ( isset( $_GET['ht-cost'] ) ) {
	define( 'SAVEQUERIES', true );
	add_action(
		'shutdown',
		static function () {
			$queries = array();
			foreach ( $GLOBALS['wpdb']->queries as $query ) {
				$queries[] = array( $query[0], $query[2] );
			}
			$is_ours = static function ( $file ) {
				return false !== strpos( $file, '/plugins/ht-widgets/' );
			};
			$cost    = array(
				'queries' => $queries,
				'files'   => array_values( array_filter( get_included_files(), $is_ours ) ),
			);
			echo '<!-- cost ' . wp_json_encode( $cost, JSON_HEX_TAG ) . ' -->';
		}
	);
}
if ( file_exists( __DIR__ . '/classic-editor' ) ) {
	add_filter( 'use_block_editor_for_post', '__return_false' );
}
