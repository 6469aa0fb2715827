/** Attention runs over this many blocks of texts of similar length: more cost nodes, fewer cost padding (apps/bench/LOG.md). */
export const lengthGroups = 3;
