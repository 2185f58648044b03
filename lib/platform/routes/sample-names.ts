/** The sample application documents in `public/samples`. */
export const sampleNames = ["smallest", "isp", "voice", "internet-exchange"] as const;
export type SampleName = (typeof sampleNames)[number];
