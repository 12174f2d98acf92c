/*
 * The data, as TypeScript sees it: typed by hand, so that the compiler never opens the JSON.
 * A file without imports of its own, or its declarations would not be ambient.
 */

declare module '#data/works.json' {
  const data: readonly import('./types.js').Work[];
  export default data;
}

declare module '#data/editions.json' {
  const data: readonly import('./types.js').Edition[];
  export default data;
}

declare module '#data/people.json' {
  const data: readonly import('./types.js').Person[];
  export default data;
}

declare module '#data/events.json' {
  const data: readonly import('./types.js').Event[];
  export default data;
}

declare module '#data/places.json' {
  const data: readonly import('./types.js').Place[];
  export default data;
}

declare module '#data/organizations.json' {
  const data: readonly import('./types.js').Organization[];
  export default data;
}

declare module '#data/sources.json' {
  const data: readonly import('./types.js').Source[];
  export default data;
}

declare module '#data/redirects.json' {
  const data: readonly import('./types.js').Redirect[];
  export default data;
}

declare module '#data/questions.json' {
  const data: readonly import('./types.js').Question[];
  export default data;
}

declare module '#data/vocabularies.json' {
  const data: readonly import('./types.js').Vocabulary[];
  export default data;
}

declare module '#data/referrers.json' {
  const data: Readonly<Record<import('./types.js').CollectionName, readonly number[]>>;
  export default data;
}

declare module '#data/voices.json' {
  const data: import('./query/voices.js').Voices;
  export default data;
}

declare module '#data/meta.json' {
  const data: import('./types.js').Meta;
  export default data;
}
