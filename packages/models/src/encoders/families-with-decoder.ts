/** The `model_type`s whose encoders bring a decoder, for messages to those who have another. */
export const familiesWithDecoder: readonly string[] = ['bert'];
