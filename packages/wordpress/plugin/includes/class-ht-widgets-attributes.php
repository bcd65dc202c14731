<?php
/**
 * Reads what authors write into shortcodes and blocks.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps of any value what the settings of a widget allow: known words, known ids, an https address.
 * So no quotation mark, tag or broken character reaches the page.
 */
class HT_Widgets_Attributes {

	/**
	 * What editors write for a plain quotation mark, as a regular expression.
	 */
	const QUOTES = '(?:["\']|«|»|‘|’|‚|‛|“|”|„|‟|′|″)';

	/**
	 * The settings of all widgets, which the build generates.
	 *
	 * @var array|null
	 */
	private static $settings = null;

	/**
	 * The settings by widget, then by attribute.
	 *
	 * @return array
	 */
	public static function settings() {
		if ( null === self::$settings ) {
			self::$settings = require dirname( HT_WIDGETS_FILE ) . '/settings.php';
		}
		return self::$settings;
	}

	/**
	 * The language of a text: as the author wrote it, else that of the site.
	 *
	 * @param mixed $given An author's words, such as "es-MX".
	 * @return string Either "en" or "es".
	 */
	public static function language( $given ) {
		foreach ( array( self::word( $given ), strtolower( get_locale() ) ) as $tag ) {
			$language = substr( $tag, 0, 2 );
			if ( 'en' === $language || 'es' === $language ) {
				return $language;
			}
		}
		return 'en';
	}

	/**
	 * The attributes of a widget that have a value which it allows.
	 *
	 * @param string $widget Such as "stat".
	 * @param mixed  $given  What an author wrote, by name.
	 * @return string[]
	 */
	public static function clean( $widget, $given ) {
		$clean = array();
		$given = self::named( $given );
		$texts = HT_Widgets_Texts::of( $widget, 'en' );
		foreach ( self::settings()[ $widget ] as $name => $setting ) {
			if ( ! isset( $given[ $name ] ) ) {
				continue;
			}
			$value = self::allowed( $given[ $name ], $setting, $texts );
			if ( null !== $value ) {
				$clean[ $name ] = $value;
			}
		}
		return $clean;
	}

	/**
	 * Whether an author named something, and nothing of it exists.
	 *
	 * @param string   $widget Such as "factor-list".
	 * @param mixed    $given  What an author wrote, by name.
	 * @param string[] $clean  What is allowed of it.
	 * @return bool
	 */
	public static function misses( $widget, $given, $clean ) {
		$given = self::named( $given );
		foreach ( self::settings()[ $widget ] as $name => $setting ) {
			$is_empty = ! isset( $given[ $name ] ) || '' === self::words( $given[ $name ] );
			// A banner shows the usual contacts, because a typing mistake must not remove help.
			if ( 'ids' !== $setting['type'] || 'contacts' === $name || isset( $clean[ $name ] ) ) {
				continue;
			}
			if ( ! $is_empty && 'compare' !== $name ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The attributes by name. Of `factors=”poverty debt″` WordPress makes a value for each word, of
	 * which all but the first have no name.
	 *
	 * @param mixed $given What WordPress made of a shortcode or of a block's comment.
	 * @return array
	 */
	private static function named( $given ) {
		$named = array();
		$last  = '';
		$open  = false;
		foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
			$value = is_bool( $value ) ? ( $value ? 'on' : 'off' ) : $value;
			if ( ! is_scalar( $value ) ) {
				continue;
			}
			$value = (string) $value;
			if ( ! is_int( $name ) ) {
				$last           = str_replace( '_', '-', strtolower( $name ) );
				$named[ $last ] = $value;
				$open           = self::is_open( $value );
			} elseif ( $open ) {
				$named[ $last ] .= ' ' . $value;
				$open            = ! self::ends( $value );
			} else {
				$named[ str_replace( '_', '-', self::word( $value ) ) ] = 'on';
			}
		}
		return $named;
	}

	/**
	 * Whether a value begins with a quotation mark and does not end with one.
	 *
	 * @param string $value A part of a value.
	 * @return bool
	 */
	private static function is_open( $value ) {
		$value = self::decoded( $value );
		$begun = '/^' . self::QUOTES . '(.*)/s';
		return 1 === preg_match( $begun, $value, $found ) && ! self::ends( $found[1] );
	}

	/**
	 * Whether a part of a value ends with a quotation mark.
	 *
	 * @param string $value A part of a value.
	 * @return bool
	 */
	private static function ends( $value ) {
		return 1 === preg_match( '/' . self::QUOTES . '$/D', self::decoded( $value ) );
	}

	/**
	 * A value as a widget allows it.
	 *
	 * @param string $value   What an author wrote.
	 * @param array  $setting The setting of the attribute.
	 * @param array  $texts   The pieces of the widget, which have the known ids.
	 * @return string|null Null if it is not allowed.
	 */
	private static function allowed( $value, $setting, $texts ) {
		switch ( $setting['type'] ) {
			case 'word':
				$word = self::word( $value );
				return in_array( $word, $setting['words'], true ) ? $word : null;
			case 'ids':
				$given = array_unique( explode( ' ', self::words( $value ) ) );
				$known = array_intersect( $given, HT_Widgets_Texts::ids( $texts ) );
				$known = empty( $setting['many'] ) ? array_slice( $known, 0, 1 ) : $known;
				return count( $known ) > 0 ? implode( ' ', $known ) : null;
			case 'flag':
				return in_array( self::word( $value ), array( 'off', 'no', 'false', '0' ), true ) ? null : '';
			case 'address':
				return self::address( $value );
			default:
				return null;
		}
	}

	/**
	 * An https address, to which a visitor leaves.
	 *
	 * @param string $value What an author wrote.
	 * @return string|null Null if it is none.
	 */
	private static function address( $value ) {
		$edge  = '/^(?:\s|' . self::QUOTES . ')+|(?:\s|' . self::QUOTES . ')+$/';
		$value = preg_replace( $edge, '', self::decoded( wp_check_invalid_utf8( $value ) ) );
		if ( ! is_string( $value ) || strlen( $value ) > 2000 || 0 !== stripos( $value, 'https://' ) ) {
			return null;
		}
		$address = esc_url_raw( $value, array( 'https' ) );
		$host    = wp_parse_url( $address, PHP_URL_HOST );
		return is_string( $host ) && '' !== $host ? $address : null;
	}

	/**
	 * A value as one word.
	 *
	 * @param mixed $value What an author wrote.
	 * @return string
	 */
	private static function word( $value ) {
		return is_string( $value ) ? str_replace( ' ', '', self::words( $value ) ) : '';
	}

	/**
	 * The words of a value: lower-case letters, digits and hyphens, with a space between words.
	 *
	 * @param string $value What an author wrote.
	 * @return string
	 */
	private static function words( $value ) {
		// Byte by byte: it needs no valid UTF-8.
		return trim( preg_replace( '/[^a-z0-9-]+/', ' ', strtolower( str_replace( '_', '-', self::decoded( $value ) ) ) ) );
	}

	/**
	 * A value without entities, such as those of curly quotation marks.
	 *
	 * @param string $value What an author wrote.
	 * @return string
	 */
	private static function decoded( $value ) {
		return html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
