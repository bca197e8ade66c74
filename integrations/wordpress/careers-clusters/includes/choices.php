<?php
/**
 * What there is to choose from: elements, their options, and the values of those.
 *
 * @package CareersClusters
 */

namespace CareersClusters;

defined( 'ABSPATH' ) || exit;

/** The element where none is named. */
const DEFAULT_ELEMENT = 'cluster-directory';

/**
 * `elements` has the options of each, `values` the values of each option that has a list of them, `switches` the options
 * that are either there or not. The library's build writes the file, so that nothing is listed twice.
 */
function choices(): array {
	static $choices;
	$choices = $choices ?? wp_json_file_decode( FOLDER . '/choices.json', array( 'associative' => true ) );
	return $choices;
}

/** What the block stores: the element and the options of all elements, under the names that they have in HTML. */
function block_attributes(): array {
	$names      = array_merge( array( 'element' ), ...array_values( choices()['elements'] ) );
	$attributes = array_fill_keys( $names, array( 'type' => 'string' ) );
	foreach ( choices()['switches'] as $name ) {
		$attributes[ $name ] = array( 'type' => 'boolean' );
	}
	return $attributes;
}

/**
 * One of an option's values, in whichever of its spellings: `Hammersmith & Fulham`, `hammersmith-and-fulham`,
 * `E09000013`. The element knows more spellings than this; what is not known here is no mistake.
 *
 * @return array|null `value`, `label` and perhaps `code`.
 */
function find_value( string $option, string $words ) {
	$plain = str_replace( '&', ' and ', wp_specialchars_decode( $words ) );
	$slug  = sanitize_title_with_dashes( $plain );
	foreach ( choices()['values'][ $option ] ?? array() as $one ) {
		$spellings = array( $one['value'], sanitize_title_with_dashes( $one['label'] ), strtolower( $one['code'] ?? '' ) );
		if ( '' !== $slug && in_array( $slug, $spellings, true ) ) {
			return $one;
		}
	}
	return null;
}

/** What was meant by an unknown word, else what there is. */
function did_you_mean( string $word, array $known ): string {
	$distances = array();
	foreach ( $known as $candidate ) {
		$distances[ $candidate ] = levenshtein( substr( $word, 0, 50 ), $candidate );
	}
	asort( $distances );
	$nearest = key( $distances );
	$meant   = $distances[ $nearest ] <= 2 ? $nearest : 'one of ' . implode( ', ', $known );
	return "did you mean $meant?";
}

/**
 * What is wrong with an element or its options; an empty text where nothing is. Values are not looked at: the element
 * itself says in the console what was meant by those.
 */
function mistake_in( string $element, array $options ): string {
	$elements = choices()['elements'];
	if ( ! isset( $elements[ $element ] ) ) {
		return "element \"$element\": " . did_you_mean( $element, array_keys( $elements ) );
	}
	$known = $elements[ $element ];
	foreach ( $options as $name => $value ) {
		if ( in_array( $name, $known, true ) ) {
			continue;
		}
		return "$name \"$value\" is no option of $element: " . did_you_mean( $name, $known );
	}
	if ( in_array( 'cluster', $known, true ) && ! isset( $options['cluster'] ) ) {
		return "$element needs the option cluster.";
	}
	return '';
}
