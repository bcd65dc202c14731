<?php
/**
 * The text of each widget, joined from pieces.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Joins the pieces of a widget's text in the order of its attributes. The build cuts the pieces out
 * of what the project's command prints. So nothing here words or formats a fact.
 *
 * Attributes must be clean: see HT_Widgets_Attributes.
 */
class HT_Widgets_Texts {

	/**
	 * The pieces that this request has read, by language and widget.
	 *
	 * @var array
	 */
	private static $read = array();

	/**
	 * The pieces of a widget.
	 *
	 * @param string $widget   Such as "stat".
	 * @param string $language Either "en" or "es".
	 * @return array
	 */
	public static function of( $widget, $language ) {
		$name = $language . '/' . $widget;
		if ( ! isset( self::$read[ $name ] ) ) {
			self::$read[ $name ] = require dirname( HT_WIDGETS_FILE ) . '/texts/' . $name . '.php';
		}
		return self::$read[ $name ];
	}

	/**
	 * The text in its element, which a drawn widget hides.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return string|null Null if the attributes name nothing that exists.
	 */
	public static function fallback( $texts, $attributes ) {
		$joined = self::join( $texts, $attributes );
		if ( null === $joined || 'link' === $texts['kind'] ) {
			return null === $joined ? null : $joined['body'];
		}
		$inline = self::is_inline( $texts, $attributes );
		$tag    = $inline ? 'span' : 'div';
		$line   = $inline ? '' : "\n";
		return "<$tag class=\"ht-fallback\" lang=\"{$texts['language']}\">$line{$joined['body']}</$tag>";
	}

	/**
	 * The text alone, for feeds, with the month in which it was read.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return string|null Null if the attributes name nothing that exists.
	 */
	public static function alone( $texts, $attributes ) {
		$inline                  = self::is_inline( $texts, $attributes );
		$attributes['placement'] = 'inline';
		if ( 'list' === $texts['kind'] ) {
			$attributes['display'] = 'list';
		}
		$joined = self::join( $texts, $attributes );
		if ( null === $joined || 'link' === $texts['kind'] ) {
			return null === $joined ? null : $joined['body'];
		}
		$month = $joined['month'];
		$as_of = isset( $texts['asOf'][ $month ] ) ? $texts['asOf'][ $month ] : array(
			'p'    => '',
			'span' => '',
		);
		if ( $inline ) {
			return "<span lang=\"{$texts['language']}\">{$joined['body']} {$as_of['span']}</span>";
		}
		return "<div lang=\"{$texts['language']}\">\n{$joined['body']}{$as_of['p']}</div>";
	}

	/**
	 * Whether the text is part of a sentence.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return bool
	 */
	public static function is_inline( $texts, $attributes ) {
		return 'facts' === $texts['kind'] && 'inline' === self::value( $attributes, 'display' );
	}

	/**
	 * The ids that an attribute may name.
	 *
	 * @param array $texts Pieces of a widget.
	 * @return string[]
	 */
	public static function ids( $texts ) {
		foreach ( array( 'facts', 'items', 'ways' ) as $part ) {
			if ( isset( $texts[ $part ] ) ) {
				return array_map( 'strval', array_keys( $texts[ $part ] ) );
			}
		}
		return array();
	}

	/**
	 * Joins the pieces, as join.ts of the project does.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return array|null With "body" and "month".
	 */
	private static function join( $texts, $attributes ) {
		switch ( $texts['kind'] ) {
			case 'facts':
				return self::facts( $texts['facts'], $attributes );
			case 'choice':
				return self::choice( $texts, $attributes );
			case 'list':
				return self::listed( $texts, $attributes );
			case 'banner':
				return self::joined( self::banner( $texts, $attributes ), $texts['month'] );
			default:
				$href = self::value( $attributes, 'href', $texts['usual'] );
				return self::joined( $texts['link'][0] . self::escaped( $href ) . $texts['link'][1], '' );
		}
	}

	/**
	 * A fact, and the one that it is compared with.
	 *
	 * @param array $all        Pieces by fact.
	 * @param array $attributes Clean attributes.
	 * @return array|null
	 */
	private static function facts( $all, $attributes ) {
		$id       = self::value( $attributes, 'fact' );
		$other_id = self::value( $attributes, 'compare' );
		if ( ! isset( $all[ $id ] ) ) {
			return null;
		}
		$inline = 'inline' === self::value( $attributes, 'display' );
		$one    = $all[ $id ];
		$other  = $id !== $other_id && isset( $all[ $other_id ] ) ? $all[ $other_id ] : null;
		$month  = self::earliest( array( $one['month'], null === $other ? '' : $other['month'] ) );
		if ( isset( $one['successor'] ) ) {
			$attributes['fact'] = $one['successor'];

			$next  = self::facts( $all, $attributes );
			$own   = $inline ? $one['inline'] : implode( '', $one['card'] );
			$space = $inline && null !== $next ? ' ' : '';
			return self::joined( $own . $space . ( null === $next ? '' : $next['body'] ), $month );
		}
		if ( $inline ) {
			return self::joined( $one['inline'], $month );
		}
		if ( null === $other || ! isset( $one['scale'], $other['scale'] ) || $one['scale'] !== $other['scale'] ) {
			return self::joined( self::card( $one, array() ), $month );
		}
		$shown = array( $id, $other_id );
		$cards = array( self::card( $one, $shown ), self::card( $other, $shown ) );
		return self::joined( self::pair( $cards ), $month );
	}

	/**
	 * Two cards as one: what both have is there once, all else with the figure it belongs to.
	 *
	 * @param string[] $cards Two cards.
	 * @return string
	 */
	private static function pair( $cards ) {
		$text = '';
		foreach ( array( 'standing', 'figure', 'reason', 'of', 'limit', 'newer', 'source' ) as $part ) {
			$lines = array();
			foreach ( $cards as $card ) {
				$lines[] = self::found( '/^.*?<[a-z]+ class="ht-' . $part . '">.*\n/m', $card, 0 );
			}
			if ( $lines[0] === $lines[1] ) {
				$text .= $lines[0];
				continue;
			}
			foreach ( $lines as $i => $line ) {
				$key   = self::found( '/ class="ht-figure">(.*?)<\/strong>/', $cards[ $i ], 1 );
				$cut   = 'figure' === $part || '' === $line ? 0 : strpos( $line, '>' ) + 1;
				$text .= substr( $line, 0, $cut ) . ( 0 === $cut ? '' : "<strong>$key</strong> " ) . substr( $line, $cut );
			}
		}
		return $text;
	}

	/**
	 * What a pattern finds, or an empty text.
	 *
	 * @param string $pattern Regular expression.
	 * @param string $text    Where to look.
	 * @param int    $group   The number of its group.
	 * @return string
	 */
	private static function found( $pattern, $text, $group ) {
		return 1 === preg_match( $pattern, $text, $match ) ? $match[ $group ] : '';
	}

	/**
	 * A card, without the hint at a newer figure that is next to it.
	 *
	 * @param array    $fact  Pieces of a fact.
	 * @param string[] $shown The facts that are shown.
	 * @return string
	 */
	private static function card( $fact, $shown ) {
		$next_to_it = isset( $fact['newer'] ) && in_array( $fact['newer'], $shown, true );
		return $fact['card'][0] . ( $next_to_it ? '' : $fact['hint'] ) . $fact['card'][1];
	}

	/**
	 * The text of one value.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return array|null
	 */
	private static function choice( $texts, $attributes ) {
		foreach ( array( self::value( $attributes, $texts['attribute'] ), $texts['usual'] ) as $value ) {
			if ( isset( $texts['items'][ $value ] ) ) {
				$piece = $texts['items'][ $value ];
				return self::joined( $piece['html'], isset( $piece['month'] ) ? $piece['month'] : '' );
			}
		}
		return null;
	}

	/**
	 * The items of a list, and the laws that explain their words.
	 *
	 * @param array $texts      Pieces of a widget.
	 * @param array $attributes Clean attributes.
	 * @return array|null
	 */
	private static function listed( $texts, $attributes ) {
		$given  = self::words( $attributes, $texts['attribute'] );
		$ids    = count( $given ) > 0 ? $given : self::ids( $texts );
		$folded = 'details' === self::value( $attributes, 'display' );
		$body   = $texts['open'];
		$months = array();
		$laws   = array();
		$known  = 0;
		$first  = array();
		foreach ( $ids as $id ) {
			if ( ! isset( $texts['items'][ $id ] ) ) {
				continue;
			}
			$item     = $texts['items'][ $id ];
			$body    .= $folded && isset( $item['details'] ) ? $item['details'] : $item['html'];
			$months[] = isset( $item['month'] ) ? $item['month'] : '';
			++$known;
			if ( isset( $item['laws'][0] ) ) {
				$first[] = $item['laws'][0];
				$laws    = array_merge( $laws, $item['laws'] );
			}
		}
		if ( 0 === $known ) {
			return null;
		}
		$body .= $texts['after'];
		$laws  = array_diff( array_unique( $laws ), $first );
		if ( count( $laws ) > 0 ) {
			$body .= $texts['lawsHead'];
		}
		foreach ( $laws as $id ) {
			$body .= isset( $texts['laws'][ $id ] ) ? $texts['laws'][ $id ] : '';
		}
		$month = self::earliest( $months );
		return self::joined( $body, '' === $month ? $texts['month'] : $month );
	}

	/**
	 * The contacts of a banner. Without a victim service, the usual ones come first.
	 *
	 * @param array $texts      Pieces of the banner.
	 * @param array $attributes Clean attributes.
	 * @return array[]
	 */
	private static function contacts( $texts, $attributes ) {
		$ids    = array();
		$victim = false;
		foreach ( self::words( $attributes, 'contacts' ) as $id ) {
			if ( isset( $texts['ways'][ $id ] ) ) {
				$ids[]  = $id;
				$victim = $victim || 'victim' === $texts['ways'][ $id ]['part'];
			}
		}
		if ( ! $victim ) {
			$ids = array_unique( array_merge( $texts['usual'][ self::about( $attributes ) ], $ids ) );
		}
		$ways = array();
		foreach ( $ids as $id ) {
			$ways[] = $texts['ways'][ $id ];
		}
		return $ways;
	}

	/**
	 * The hotline banner.
	 *
	 * @param array $texts      Pieces of the banner.
	 * @param array $attributes Clean attributes.
	 * @return string
	 */
	private static function banner( $texts, $attributes ) {
		$body   = '';
		$urgent = array();
		$parts  = array(
			'victim' => array(),
			'law'    => array(),
		);
		foreach ( self::contacts( $texts, $attributes ) as $way ) {
			if ( 'emergency' === $way['part'] ) {
				$body    .= $way['html'];
				$urgent[] = $way;
			} else {
				$parts[ $way['part'] ][ $way['service'] ][] = $way;
			}
		}
		$single  = 1 === count( $parts['victim'] ) && 0 === count( $parts['law'] );
		$folded  = in_array( self::value( $attributes, 'placement' ), array( 'top', 'bottom' ), true );
		$rest    = $texts['question'][ self::about( $attributes ) ];
		$notes   = '';
		$checked = $urgent;
		$opened  = false;
		foreach ( $parts['victim'] as $service => $ways ) {
			$checked = array_merge( $checked, $ways );
			if ( $folded && ! $opened ) {
				$body  .= $ways[0]['lead'] . $texts['fold'][0];
				$opened = true;
				array_shift( $ways );
			}
			$rest  .= self::ways( $texts, $ways, $texts['services'][ $service ][ $single ? 'who' : 'head' ] );
			$notes .= $single ? $texts['services'][ $service ]['about'] : '';
		}
		if ( count( $parts['law'] ) > 0 ) {
			$rest .= $texts['lawEnforcement'];
		}
		foreach ( $parts['law'] as $service => $ways ) {
			$checked = array_merge( $checked, $ways );
			$rest   .= self::ways( $texts, $ways, $texts['services'][ $service ]['head'] );
		}
		$rest .= $texts['before'] . $notes . $texts['traces'] . self::checks( $texts['check'], $checked );
		return $body . $rest . ( $opened ? $texts['fold'][1] : '' );
	}

	/**
	 * A list of ways to reach a service.
	 *
	 * @param array   $texts Pieces of the banner.
	 * @param array[] $ways  Ways of one service.
	 * @param string  $head  What is above them.
	 * @return string
	 */
	private static function ways( $texts, $ways, $head ) {
		if ( 0 === count( $ways ) ) {
			return '';
		}
		return $head . $texts['list'][0] . implode( '', array_column( $ways, 'html' ) ) . $texts['list'][1];
	}

	/**
	 * When and how the contacts were checked. With several answers, each names its numbers.
	 *
	 * @param string[] $around What is around the sentence.
	 * @param array[]  $ways   All ways of the banner.
	 * @return string
	 */
	private static function checks( $around, $ways ) {
		$values = array();
		foreach ( $ways as $way ) {
			$values[ $way['check'] ][] = $way['value'];
		}
		$body = '';
		foreach ( $values as $text => $numbers ) {
			$named = count( $values ) > 1 ? ': ' . implode( ', ', $numbers ) : '';
			$body .= $around[0] . $text . $named . $around[1];
		}
		return $body;
	}

	/**
	 * A text with the month in which it was read.
	 *
	 * @param string $body  Lines of HTML.
	 * @param string $month Such as "2026-11".
	 * @return array
	 */
	private static function joined( $body, $month ) {
		return array(
			'body'  => $body,
			'month' => $month,
		);
	}

	/**
	 * The first of some months.
	 *
	 * @param string[] $months Some may be empty.
	 * @return string Empty if all are.
	 */
	private static function earliest( $months ) {
		$months = array_filter( $months );
		return count( $months ) > 0 ? min( $months ) : '';
	}

	/**
	 * Whose questions a banner has.
	 *
	 * @param array $attributes Clean attributes.
	 * @return string
	 */
	private static function about( $attributes ) {
		return 'child' === self::value( $attributes, 'about' ) ? 'child' : '';
	}

	/**
	 * The value of an attribute.
	 *
	 * @param array  $attributes Clean attributes.
	 * @param string $name       Its name.
	 * @param string $usual      The value where it is missing.
	 * @return string
	 */
	private static function value( $attributes, $name, $usual = '' ) {
		return isset( $attributes[ $name ] ) ? $attributes[ $name ] : $usual;
	}

	/**
	 * The words of an attribute, each once.
	 *
	 * @param array  $attributes Clean attributes.
	 * @param string $name       Its name.
	 * @return string[]
	 */
	private static function words( $attributes, $name ) {
		return array_unique( array_filter( explode( ' ', self::value( $attributes, $name ) ) ) );
	}

	/**
	 * An address in an attribute, with the four characters that the command escapes.
	 *
	 * @param string $address A clean address.
	 * @return string
	 */
	private static function escaped( $address ) {
		return str_replace( array( '&', '<', '>', '"' ), array( '&amp;', '&lt;', '&gt;', '&quot;' ), $address );
	}
}
