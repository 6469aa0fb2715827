/** How far beyond its range a score may be by rounding, such as a cosine in float32. */
export const scoreTolerance = 1e-6;
