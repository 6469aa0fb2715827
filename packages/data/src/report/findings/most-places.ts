/** How many places a finding names; `count` says how many there are. */
export const mostPlaces = 5;
