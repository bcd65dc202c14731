<?php
/**
 * Blocks.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers a block for each widget, and the script of the block editor.
 */
class HT_Widgets_Editor {

	/**
	 * Adds the hooks.
	 */
	public static function add_hooks() {
		add_action( 'init', array( self::class, 'register' ) );
		add_filter( 'block_categories_all', array( self::class, 'add_category' ) );
		add_filter( 'load_script_translation_file', array( self::class, 'spanish_script' ), 10, 3 );
	}

	/**
	 * Registers blocks and translations.
	 */
	public static function register() {
		if ( self::is_spanish() ) {
			// Every country's Spanish reads the same file, of this plugin alone.
			load_textdomain( 'ht-widgets', dirname( HT_WIDGETS_FILE ) . '/languages/ht-widgets-es_ES.mo' );
		}
		if ( is_admin() ) {
			self::register_script();
		}
		foreach ( array_keys( HT_Widgets_Attributes::settings() ) as $widget ) {
			$print = static function ( $attributes, $content ) use ( $widget ) {
				return HT_Widgets_Output::block( $widget, $attributes, (string) $content );
			};
			register_block_type( dirname( HT_WIDGETS_FILE ) . '/blocks/' . $widget, array( 'render_callback' => $print ) );
		}
	}

	/**
	 * Registers the script of the editor. A page that visitors see needs none of it.
	 */
	private static function register_script() {
		$needs = array( 'ht-widgets-texts', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
		wp_register_script( 'ht-widgets-texts', HT_Widgets_Scripts::address( 'editor/texts.js' ), array(), HT_WIDGETS_VERSION, true );
		wp_register_script( 'ht-widgets-editor', HT_Widgets_Scripts::address( 'editor/editor.js' ), $needs, HT_WIDGETS_VERSION, true );
		wp_register_style( 'ht-widgets-editor', HT_Widgets_Scripts::address( 'editor/editor.css' ), array(), HT_WIDGETS_VERSION );
		wp_set_script_translations( 'ht-widgets-editor', 'ht-widgets', dirname( HT_WIDGETS_FILE ) . '/languages' );
		wp_add_inline_script( 'ht-widgets-editor', 'window.htWidgetsSite = ' . wp_json_encode( self::site() ) . ';', 'before' );
	}

	/**
	 * What the editor's script needs to know of the site.
	 *
	 * @return array
	 */
	private static function site() {
		return array(
			'language' => 0 === strpos( get_locale(), 'es' ) ? 'es' : 'en',
			'words'    => self::is_spanish() ? 'es' : 'en',
			'elements' => HT_Widgets_Scripts::address( 'scripts/elements/' ),
			'version'  => HT_WIDGETS_VERSION,
		);
	}

	/**
	 * Adds a category of blocks.
	 *
	 * @param mixed $categories Those that exist.
	 * @return mixed
	 */
	public static function add_category( $categories ) {
		if ( is_array( $categories ) ) {
			$categories[] = array(
				'slug'  => 'ht-widgets',
				'title' => __( 'Human trafficking facts', 'ht-widgets' ),
			);
		}
		return $categories;
	}

	/**
	 * Every country's Spanish reads the same translation of the editor's script.
	 *
	 * @param mixed $file   The file that WordPress would read.
	 * @param mixed $handle The script.
	 * @param mixed $domain Whose texts.
	 * @return mixed
	 */
	public static function spanish_script( $file, $handle, $domain ) {
		if ( 'ht-widgets' !== $domain || 'ht-widgets-editor' !== $handle || ! self::is_spanish() ) {
			return $file;
		}
		return dirname( HT_WIDGETS_FILE ) . '/languages/ht-widgets-es_ES-ht-widgets-editor.json';
	}

	/**
	 * Whether the person who is signed in reads Spanish.
	 *
	 * @return bool
	 */
	private static function is_spanish() {
		return 0 === strpos( determine_locale(), 'es' );
	}
}
