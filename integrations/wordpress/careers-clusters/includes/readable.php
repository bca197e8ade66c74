<?php
/**
 * What visitors read before the script is there, and without it: HTML that the library's build has made.
 *
 * @package CareersClusters
 */

namespace CareersClusters;

defined( 'ABSPATH' ) || exit;

/** The options that do not change which clusters are shown. */
const LOOKS = array(
	'view',
	'sort',
	'heading-level',
	'contacts',
	'open',
	'compact',
	'layout',
	'label',
	'value',
	'multiple',
	'neighbours',
	'url-state',
	'group',
);

/** The readable HTML of an element: for everything, or for one value of one option. Empty where there is none. */
function readable_file( string $element, string $part, bool $with_names ): string {
	$folders = $with_names ? array( 'readable' ) : array( 'readable-without-names', 'readable' );
	foreach ( $folders as $folder ) {
		$file = FOLDER . "/$folder/$element/$part.html";
		if ( is_readable( $file ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this plugin.
			return file_get_contents( $file );
		}
	}
	return '';
}

/** The part of an element's readable HTML that is exactly what the options ask for; null where there is none. */
function part_for( array $options ) {
	$narrowing = array_diff_key( $options, array_flip( array_merge( LOOKS, choices()['switches'] ) ) );
	if ( ! $narrowing ) {
		return 'all';
	}
	$option = key( $narrowing );
	$found  = 1 === count( $narrowing ) ? find_value( $option, $narrowing[ $option ] ) : null;
	return $found ? "$option/{$found['value']}" : null;
}

/**
 * More than was asked for, saying so, and folded: a directory keeps the height of what it replaces.
 */
function more_than_asked( array $options, bool $with_names ): string {
	$borough = find_value( 'borough', $options['borough'] ?? '' );
	$part    = $borough ? 'borough/' . $borough['value'] : 'all';
	/* translators: %s: a London borough, or London */
	$title = sprintf( __( 'All Careers Clusters in %s', 'careers-clusters' ), $borough['label'] ?? 'London' );
	$html  = readable_file( DEFAULT_ELEMENT, $part, $with_names );
	return '<details><summary>' . esc_html( $title ) . "</summary>\n$html</details>\n";
}

/**
 * What an element shows first, as plain HTML. Where that was not made beforehand, a count is left out, since it would be
 * wrong, and of clusters there are more than was asked for. What only a script can do has nothing.
 */
function readable( string $element, array $options, bool $with_names ): string {
	// Whoever writes posts names the element, and a folder elsewhere is none.
	if ( ! isset( choices()['elements'][ $element ] ) ) {
		return '';
	}
	$part = part_for( $options );
	$html = $part ? readable_file( $element, $part, $with_names ) : '';
	if ( '' === $html && in_array( $element, choices()['showing'], true ) ) {
		$html = more_than_asked( $options, $with_names );
	}
	$level = $options['heading-level'] ?? '';
	return preg_match( '/^[1-6]$/', $level ) ? preg_replace( '~(</?h)3>~', "\${1}$level>", $html ) : $html;
}
