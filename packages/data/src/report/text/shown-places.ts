/** How many places of a finding are shown to people. */
export const shownPlaces = 5;
