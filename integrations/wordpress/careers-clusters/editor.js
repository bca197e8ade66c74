/**
 * The block in the editor: its settings in the sidebar, and the very element that visitors are going to see, as the
 * server renders it. What there is to choose from comes from the plugin's choices.json.
 */
( ( wp, choices ) => {
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { PanelBody, SelectControl, Spinner, TextControl, ToggleControl } = wp.components;
	const { createElement, Fragment, RawHTML, useEffect, useState } = wp.element;
	const { __ } = wp.i18n;

	const block = 'careers-clusters/element';

	const elementLabels = {
		'cluster-directory': __( 'The whole directory', 'careers-clusters' ),
		'cluster-list': __( 'A list of clusters', 'careers-clusters' ),
		'cluster-card': __( 'One cluster', 'careers-clusters' ),
		'borough-picker': __( 'A borough picker', 'careers-clusters' ),
		'borough-map': __( 'A map of boroughs', 'careers-clusters' ),
		'cluster-search': __( 'A search field', 'careers-clusters' ),
		'cluster-filters': __( 'Filters', 'careers-clusters' ),
		'cluster-summary': __( 'How many clusters are shown', 'careers-clusters' ),
		'cluster-compare': __( 'A comparison of clusters', 'careers-clusters' ),
	};

	/**
	 * Each of these makes a control from an option's name, its value and what takes a new one. Without a word for no
	 * choice, the first value is what an element does by itself.
	 */
	const select = ( label, otherwise, help ) => ( name, value = '', change ) => {
		const values = choices.values[ name ].map( ( one ) => ( { value: one.value, label: one.label } ) );
		const usual = { value: '', label: otherwise ?? values.shift().label };
		// What someone has written by hand is kept.
		const isKnown = value === '' || values.some( ( one ) => one.value === value );
		const options = [ usual, ...values, ...( isKnown ? [] : [ { value, label: value } ] ) ];
		return createElement( SelectControl, { key: name, label, help, value, options, onChange: change } );
	};
	const number = ( label, help ) => ( name, value = '', change ) =>
		createElement( TextControl, { key: name, label, help, value, type: 'number', min: 0, onChange: change } );
	const toggle = ( label, on, help ) => ( name, value, change ) =>
		createElement( ToggleControl, {
			key: name,
			label,
			help,
			checked: value === on,
			onChange: ( isOn ) => change( isOn ? on : undefined ),
		} );

	const which = {
		cluster: select( __( 'Cluster', 'careers-clusters' ), __( 'Choose one', 'careers-clusters' ) ),
		borough: select(
			__( 'Borough', 'careers-clusters' ),
			__( 'All boroughs: visitors choose', 'careers-clusters' ),
			__( 'Shows the clusters of this borough only. Visitors cannot change it.', 'careers-clusters' )
		),
		kind: select( __( 'Kind of cluster', 'careers-clusters' ), __( 'Both', 'careers-clusters' ) ),
		sector: select( __( 'Sector', 'careers-clusters' ), __( 'All', 'careers-clusters' ) ),
	};
	const how = {
		view: select( __( 'Shown as', 'careers-clusters' ) ),
		sort: select( __( 'Order', 'careers-clusters' ) ),
		limit: number(
			__( 'Clusters on a page', 'careers-clusters' ),
			__( 'Visitors can turn pages. 0 shows all; empty shows 50.', 'careers-clusters' )
		),
		'heading-level': select(
			__( 'Level of headings', 'careers-clusters' ),
			__( 'As usual: 3', 'careers-clusters' ),
			__( 'One below the heading that stands above the block.', 'careers-clusters' )
		),
		contacts: toggle( __( 'Leave out the names of people', 'careers-clusters' ), 'hide' ),
		neighbours: toggle(
			__( 'Show neighbouring boroughs, too', 'careers-clusters' ),
			true,
			__( 'When a visitor has chosen a borough. They can switch it off.', 'careers-clusters' )
		),
	};

	/** A new element with those of the options that it has, too. */
	const withElement = ( element, attributes ) => {
		const known = choices.elements[ element ];
		const others = Object.keys( attributes ).filter( ( name ) => isOption( name ) && ! known.includes( name ) );
		const needed = known.includes( 'cluster' ) ? { cluster: choices.values.cluster[ 0 ].value } : {};
		return { ...Object.fromEntries( others.map( ( name ) => [ name, undefined ] ) ), ...needed, element };
	};
	const isOption = ( name ) => Object.values( choices.elements ).some( ( options ) => options.includes( name ) );

	const elementControl = ( element, attributes, setAttributes ) => {
		const tags = new Set( [ ...Object.keys( choices.elements ), element ] );
		const ofPieces = __( 'What visitors choose in one block counts for all on the page.', 'careers-clusters' );
		return createElement( SelectControl, {
			label: __( 'What to show', 'careers-clusters' ),
			help: element === 'cluster-directory' ? undefined : ofPieces,
			value: element,
			options: [ ...tags ].map( ( tag ) => ( { value: tag, label: elementLabels[ tag ] ?? tag } ) ),
			onChange: ( tag ) => setAttributes( withElement( tag, attributes ) ),
		} );
	};

	const controlsOf = ( controls, options, attributes, setAttributes ) =>
		Object.entries( controls )
			.filter( ( [ name ] ) => options.includes( name ) )
			.map( ( [ name, control ] ) =>
				control( name, attributes[ name ], ( value ) => setAttributes( { [ name ]: value || undefined } ) )
			);

	/**
	 * What the server makes of the block. What it made before stays until then. WordPress's ServerSideRender forgets a
	 * change when something else happens within half a second of it.
	 */
	const usePreview = ( attributes ) => {
		const [ html, setHtml ] = useState();
		const ours = Object.entries( attributes ).filter( ( [ name ] ) => name === 'element' || isOption( name ) );
		const wanted = { attributes: Object.fromEntries( ours ) };
		useEffect( () => {
			const controller = new AbortController();
			const { signal } = controller;
			const path = wp.url.addQueryArgs( `/wp/v2/block-renderer/${ block }?context=edit`, wanted );
			wp.apiFetch( { path, signal } ).then(
				( { rendered } ) => setHtml( rendered ),
				( { message } ) => signal.aborted || setHtml( wp.escapeHtml.escapeHTML( message ) )
			);
			return () => controller.abort();
		}, [ JSON.stringify( wanted ) ] );
		return html;
	};

	const Preview = ( { attributes } ) => {
		const html = usePreview( attributes );
		return html === undefined ? createElement( Spinner ) : createElement( RawHTML, null, html );
	};

	/**
	 * Else each control of the preview would be a stop of the Tab key on the way through the post. WordPress's own
	 * component for this does not reach into elements before 6.2, and React 19 takes this attribute otherwise than 18.
	 */
	const makeInert = ( node ) => node?.toggleAttribute( 'inert', true );

	const Edit = ( { attributes, setAttributes } ) => {
		const { element = 'cluster-directory' } = attributes;
		const options = choices.elements[ element ] ?? [];
		const looks = controlsOf( how, options, attributes, setAttributes );
		return createElement(
			Fragment,
			null,
			createElement(
				InspectorControls,
				null,
				createElement(
					PanelBody,
					{ title: __( 'What it shows', 'careers-clusters' ) },
					elementControl( element, attributes, setAttributes ),
					controlsOf( which, options, attributes, setAttributes )
				),
				looks.length > 0 &&
					createElement( PanelBody, { title: __( 'How it looks', 'careers-clusters' ) }, looks )
			),
			createElement(
				'div',
				useBlockProps(),
				createElement( 'div', { ref: makeInert }, createElement( Preview, { attributes } ) )
			)
		);
	};

	wp.blocks.registerBlockType( block, { edit: Edit, save: () => null } );
} )( window.wp, window.careersClustersChoices );
