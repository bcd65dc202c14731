<?php
/**
 * Lets a site on loopback be tested: no mail, requests to loopback only, a count of queries.
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
add_action(
	'shutdown',
	static function () {
		if ( isset( $_GET['ht-count'] ) ) {
			echo '<!-- ' . (int) get_num_queries() . ' queries -->';
		}
	}
);
if ( file_exists( __DIR__ . '/classic-editor' ) ) {
	add_filter( 'use_block_editor_for_post', '__return_false' );
}
