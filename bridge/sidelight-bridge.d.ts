export type Link = 'starting' | 'catchingup' | 'live' | 'offline' | 'refused';
export type Outcome = 'shown' | 'behind' | 'waiting' | 'choose' | 'nobody' | 'refused' | 'expired' | 'invalid' | 'failed';
export type IdentityKind = 'phone' | 'email' | 'account' | 'device' | 'social' | 'other';
export interface Answer { request: number; outcome: Outcome; interaction: string }
export interface Options {
  name: string;
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  ports?: number[];
  pair?: boolean;
  origin?: string;
  backOff?: [first: number, most: number];
  WebSocket?: typeof WebSocket;
}
export class SidelightBridge {
  constructor(options: Options);
  readonly connected: boolean;
  onCode: (code: string | null, expiresMs?: number) => void;
  onState: (state: { link: Link; interaction: string }) => void;
  onAction: (request: { action: string; interaction: string }) => void;
  onAnswer: (answer: Answer) => void;
  onConnected: () => void;
  onDisconnected: (why: { code: number; reason: string; final: boolean }) => void;
  connect(): void;
  disconnect(): void;
  forget(): void;
  popCustomer(customer: string): Promise<Answer>;
  popIdentity(kind: IdentityKind, value: string): Promise<Answer>;
  openInteraction(interaction: string): Promise<Answer>;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
}
