// The peers that come without types: as much of each as is called.
declare module "xirr" {
  export default function xirr(flows: readonly { amount: number; when: Date }[]): number;
}
