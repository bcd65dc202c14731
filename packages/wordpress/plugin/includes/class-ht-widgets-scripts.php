<?php
/**
 * Loads the script where a page needs it.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Enqueues one module, and only while a page with a widget is printed. The files are inside the
 * plugin: nothing is requested from another host.
 */
class HT_Widgets_Scripts {

	/**
	 * Hooks of everything that may print a widget which an author has pasted.
	 */
	const PRINTS = array( 'the_content', 'render_block', 'widget_text', 'widget_block_content', 'widget_custom_html_content' );

	/**
	 * Adds the hooks.
	 */
	public static function add_hooks() {
		add_action( 'init', array( self::class, 'register' ) );
		foreach ( self::PRINTS as $hook ) {
			add_filter( $hook, array( self::class, 'find' ), 99 );
		}
	}

	/**
	 * Registers the style sheet, which a theme may enqueue. Pages do not need it.
	 */
	public static function register() {
		wp_register_style( 'ht-widgets', self::address( 'scripts/ht-widgets.css' ), array(), HT_WIDGETS_VERSION );
	}

	/**
	 * The address of a file of the plugin.
	 *
	 * @param string $file Its path in the plugin.
	 * @return string
	 */
	public static function address( $file ) {
		return plugins_url( $file, HT_WIDGETS_FILE );
	}

	/**
	 * Enqueues the script if a text has a widget in it.
	 *
	 * @param mixed $content What is printed.
	 * @return mixed The same.
	 */
	public static function find( $content ) {
		if ( is_string( $content ) && ( false !== strpos( $content, 'data-ht=' ) || 1 === preg_match( '/<ht-[a-z]/', $content ) ) ) {
			self::enqueue();
		}
		return $content;
	}

	/**
	 * Enqueues the script, as a module. Before WordPress 6.5 a filter makes it one.
	 */
	public static function enqueue() {
		if ( is_admin() || is_feed() ) {
			return;
		}
		$address = self::address( 'scripts/ht-widgets.js' );
		if ( function_exists( 'wp_enqueue_script_module' ) ) {
			wp_enqueue_script_module( 'ht-widgets', $address, array(), HT_WIDGETS_VERSION );
			return;
		}
		wp_enqueue_script( 'ht-widgets', $address, array(), HT_WIDGETS_VERSION, true );
		add_filter( 'script_loader_tag', array( self::class, 'as_module' ), 10, 2 );
	}

	/**
	 * Makes our script a module.
	 *
	 * @param mixed $tag    The tag of a script.
	 * @param mixed $handle Its name.
	 * @return mixed
	 */
	public static function as_module( $tag, $handle ) {
		if ( 'ht-widgets' !== $handle || ! is_string( $tag ) ) {
			return $tag;
		}
		$tag = preg_replace( '/ type=([\'"])text\/javascript\1/', '', $tag );
		return str_replace( '<script ', '<script type="module" ', $tag );
	}
}
