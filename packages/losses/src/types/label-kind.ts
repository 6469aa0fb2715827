/**
 * What a label is: a similarity score (0..1 for most losses), 0 or 1, a class id, several numbers (the teacher's scores
 * or margins `[B, n]`), the teacher's embedding `[B, D]`, or nothing (a label that is there is not read).
 */
export type LabelKind = 'none' | 'score' | 'binary' | 'class' | 'scores' | 'embedding';
