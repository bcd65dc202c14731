<?php
/**
 * Shortcodes and blocks on a page.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Prints a widget as the project's command does: the element, with its complete text inside. A page
 * prints the element itself and not the placeholder that a block saves, which needs one more file.
 */
class HT_Widgets_Output {

	/**
	 * Adds the hooks.
	 */
	public static function add_hooks() {
		add_action( 'init', array( self::class, 'add_shortcodes' ) );
	}

	/**
	 * Adds a shortcode for each widget: [ht_stat], [ht_hotline_banner] and so on.
	 */
	public static function add_shortcodes() {
		foreach ( array_keys( HT_Widgets_Attributes::settings() ) as $widget ) {
			add_shortcode( 'ht_' . str_replace( '-', '_', $widget ), array( self::class, 'shortcode' ) );
		}
	}

	/**
	 * Prints a shortcode.
	 *
	 * @param mixed $attributes What the author wrote.
	 * @param mixed $content    What is inside; a widget shows nothing of it.
	 * @param mixed $tag        The name of the shortcode.
	 * @return string
	 */
	public static function shortcode( $attributes, $content = '', $tag = '' ) {
		$widget = str_replace( '_', '-', substr( (string) $tag, strlen( 'ht_' ) ) );
		$html   = self::html( $widget, $attributes );
		return null === $html ? '' : $html;
	}

	/**
	 * Prints a block with today's text. Where its fact no longer exists, the saved text stays.
	 *
	 * @param string $widget     Such as "stat".
	 * @param mixed  $attributes Of the block's comment.
	 * @param string $content    What was saved.
	 * @return string
	 */
	public static function block( $widget, $attributes, $content ) {
		$attributes = is_array( $attributes ) ? $attributes : array();
		unset( $attributes['text'] );
		// The address of an exit is saved in the element: WordPress changes "&" in comments.
		if ( 1 === preg_match( '/^\s*<div [^>]*data-ht-href="([^"]*)"/', $content, $found ) ) {
			$attributes['href'] = $found[1];
		}
		$html = self::html( $widget, $attributes );
		if ( null === $html ) {
			HT_Widgets_Scripts::find( $content );
			return $content;
		}
		return $html;
	}

	/**
	 * The HTML of a widget. In feeds and on AMP pages, its text alone.
	 *
	 * @param string $widget Such as "stat".
	 * @param mixed  $given  Attributes as the author wrote them.
	 * @return string|null Null if they name nothing that exists.
	 */
	public static function html( $widget, $given ) {
		if ( ! isset( HT_Widgets_Attributes::settings()[ $widget ] ) ) {
			return null;
		}
		$lang  = is_array( $given ) && isset( $given['lang'] ) ? $given['lang'] : '';
		$clean = HT_Widgets_Attributes::clean( $widget, $given );
		$texts = HT_Widgets_Texts::of( $widget, HT_Widgets_Attributes::language( $lang ) );
		if ( HT_Widgets_Attributes::misses( $widget, $given, $clean ) ) {
			return null;
		}
		if ( is_feed() || ( function_exists( 'amp_is_request' ) && amp_is_request() ) ) {
			return HT_Widgets_Texts::alone( $texts, $clean );
		}
		$text = HT_Widgets_Texts::fallback( $texts, $clean );
		if ( null === $text ) {
			return null;
		}
		HT_Widgets_Scripts::enqueue();
		$tag  = 'ht-' . $widget;
		$html = '<' . $tag;
		foreach ( $clean as $name => $value ) {
			$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
		if ( is_string( $lang ) && '' !== $lang ) {
			$html .= ' lang="' . esc_attr( $texts['language'] ) . '"';
		}
		if ( HT_Widgets_Texts::is_inline( $texts, $clean ) ) {
			return "$html>$text</$tag>";
		}
		$html .= ">\n$text\n</$tag>";
		// Inside a div, a banner would stay at the edge only while the div is in view.
		$sticks = 'hotline-banner' === $widget && isset( $clean['placement'] ) && 'inline' !== $clean['placement'];
		return $sticks ? $html : "<div>\n$html\n</div>";
	}
}
