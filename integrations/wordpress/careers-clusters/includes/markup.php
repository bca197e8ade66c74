<?php
/**
 * An element with its options and its readable HTML, as it stands on the page.
 *
 * @package CareersClusters
 */

namespace CareersClusters;

defined( 'ABSPATH' ) || exit;

/** Options as texts, without those that say nothing: a switch is there or not. */
function texts_of( array $options ): array {
	foreach ( array_intersect( choices()['switches'], array_keys( $options ) ) as $name ) {
		// A switch is on by being written, unless what is written says otherwise.
		$options[ $name ] = false === filter_var( $options[ $name ], FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE ) ? '' : 'yes';
	}
	$texts = array_map( 'strval', array_filter( $options, 'is_scalar' ) );
	return array_filter( $texts, 'strlen' );
}

/** An option as the element's attribute, with the space before it. */
function attribute( string $name, string $value ): string {
	return in_array( $name, choices()['switches'], true ) ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
}

/** What cannot be made sense of: everybody can read on, and whoever can mend it is told. */
function markup_of_mistake( string $mistake, string $element, array $options ): string {
	wp_enqueue_script( 'careers-clusters-mistakes' );
	$message = "careers_clusters: $mistake";
	// An option that is not understood may have been meant to leave people's names out.
	$html    = readable( $element, $options, false );
	$html    = '' === $html ? readable( DEFAULT_ELEMENT, array(), false ) : $html;
	$notice  = current_user_can( 'edit_posts' ) ? '<p role="note"><strong>' . esc_html( $message ) . "</strong></p>\n" : '';
	return sprintf( "<div data-careers-clusters-mistake=\"%s\">\n%s%s</div>\n", esc_attr( $message ), $notice, $html );
}

/**
 * An element for the page that is being made, which gets the script.
 *
 * @param array $options `element`, and that element's options; what is empty counts for nothing.
 */
function markup( array $options ): string {
	$options = texts_of( $options );
	$element = $options['element'] ?? DEFAULT_ELEMENT;
	unset( $options['element'] );
	$mistake = mistake_in( $element, $options );
	if ( '' !== $mistake ) {
		$known = choices()['elements'][ $element ] ?? choices()['elements'][ DEFAULT_ELEMENT ];
		return markup_of_mistake( $mistake, $element, array_intersect_key( $options, array_flip( $known ) ) );
	}
	enqueue_elements();
	$attributes = implode( '', array_map( __NAMESPACE__ . '\attribute', array_keys( $options ), $options ) );
	$with_names = 'hide' !== ( $options['contacts'] ?? '' );
	return "<$element$attributes>\n" . readable( $element, $options, $with_names ) . "</$element>\n";
}
