/** How many places a finding holds; `count` says how many there are. */
export const mostPlaces = 1000;
