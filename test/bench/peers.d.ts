// The peers that come without types: as much of each as is called.
declare module "xirr" {
  export default function xirr(flows: readonly { amount: number; when: Date }[]): number;
}
declare module "jstat" {
  const jstat: {
    readonly triangular: { sample(least: number, most: number, likeliest: number): number };
    readonly lognormal: { sample(location: number, scale: number): number };
  };
  export default jstat;
}
