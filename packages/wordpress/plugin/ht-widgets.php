<?php
/**
 * Plugin Name:       HT Widgets
 * Description:       Cited facts about human trafficking, a hotline banner and a quick exit.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The ht-widgets contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       ht-widgets
 * Domain Path:       /languages
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

define( 'HT_WIDGETS_VERSION', '{{version}}' );
define( 'HT_WIDGETS_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-ht-widgets-texts.php';
require_once __DIR__ . '/includes/class-ht-widgets-attributes.php';
require_once __DIR__ . '/includes/class-ht-widgets-scripts.php';
require_once __DIR__ . '/includes/class-ht-widgets-output.php';
require_once __DIR__ . '/includes/class-ht-widgets-editor.php';

HT_Widgets_Scripts::add_hooks();
HT_Widgets_Output::add_hooks();
HT_Widgets_Editor::add_hooks();
