<?php
/**
 * Plugin Name:       Careers Clusters
 * Description:       London's Careers Clusters on your page: a block with a live preview, and a shortcode. Nothing is asked of any other server.
 * Version:           @version@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            careers-clusters contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       careers-clusters
 *
 * @package CareersClusters
 */

namespace CareersClusters;

defined( 'ABSPATH' ) || exit;

// `npm run wordpress` writes the version here, in block.json and in readme.txt.
const VERSION = '@version@';
const FOLDER  = __DIR__;

require FOLDER . '/includes/choices.php';
require FOLDER . '/includes/readable.php';
require FOLDER . '/includes/markup.php';

/** The address of a file of this plugin. */
function address_of( string $file ): string {
	return plugins_url( $file, __FILE__ );
}

/**
 * Registers what may be loaded; nothing is, on a page, before there is something of this plugin on it.
 */
function register() {
	$late = array(
		'in_footer' => true,
		'strategy'  => 'defer',
	);
	wp_register_script( 'careers-clusters', address_of( 'assets/careers-clusters.classic.js' ), array(), VERSION, $late );
	wp_register_script( 'careers-clusters-mistakes', address_of( 'mistakes.js' ), array(), VERSION, $late );
	add_shortcode( 'careers_clusters', __NAMESPACE__ . '\on_shortcode' );
	register_block_type( FOLDER, block_arguments() );
}
add_action( 'init', __NAMESPACE__ . '\register' );

/**
 * What block.json leaves open. Its attributes are the options of all elements, under the same names.
 *
 * In the editor, the script comes with the block, since only so does it come into the editor's frame, too. On pages it
 * comes with what is rendered, as a module where WordPress knows modules.
 */
function block_arguments(): array {
	$arguments = array(
		'attributes'      => block_attributes(),
		'render_callback' => __NAMESPACE__ . '\on_block',
	);
	if ( ! is_admin() ) {
		return $arguments;
	}
	$editor       = 'careers-clusters-editor';
	$packages     = array( 'api-fetch', 'block-editor', 'blocks', 'components', 'element', 'escape-html', 'i18n', 'url' );
	$dependencies = preg_filter( '/^/', 'wp-', $packages );
	wp_register_script( $editor, address_of( 'editor.js' ), $dependencies, VERSION, true );
	wp_add_inline_script( $editor, 'var careersClustersChoices = ' . wp_json_encode( choices() ) . ';', 'before' );
	wp_set_script_translations( $editor, 'careers-clusters' );
	return array_merge(
		$arguments,
		array(
			'editor_script_handles' => array( $editor ),
			'script_handles'        => array( 'careers-clusters' ),
		)
	);
}

/** Asks for the script on the page that is being made. */
function enqueue_elements() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'careers-clusters', address_of( 'assets/careers-clusters.js' ), array(), VERSION );
	} else {
		wp_enqueue_script( 'careers-clusters' );
	}
}

/**
 * The block.
 *
 * @param array $attributes As stored in the post, with what WordPress gives to any block.
 */
function on_block( array $attributes ): string {
	$options = array_intersect_key( $attributes, block_attributes() );
	return '<div ' . get_block_wrapper_attributes() . ">\n" . markup( $options ) . "</div>\n";
}

/**
 * The shortcode: `[careers_clusters element="cluster-list" borough="brent"]`.
 *
 * @param array|string $written What stands in it; a text where nothing does.
 */
function on_shortcode( $written ): string {
	$options = array();
	foreach ( is_array( $written ) ? $written : array() as $name => $value ) {
		// A word alone, such as `neighbours`, comes under a number.
		$options[ is_int( $name ) ? strtolower( $value ) : $name ] = $value;
	}
	return "<div>\n" . markup( $options ) . "</div>\n";
}
