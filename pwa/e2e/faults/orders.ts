/** What the harness orders from a phone, and what the phone says about itself. Plain data: it travels between Node and the browser. */

export type PhotoKind =
  /** A whole JPEG. */
  | 'whole'
  /** A JPEG that the camera could not finish: its end is missing. */
  | 'truncated'
  /** A JPEG in whose picture data bits were flipped before the phone got it. */
  | 'flipped'
  /** No picture at all, though it says so. */
  | 'noPicture'

export interface PhotoOrder {
  id: string
  kind: PhotoKind
  size: number
  seed: number
}

export interface FindingOrder {
  id: string
  planId: string
  unitId: string
  text: string
  photos: PhotoOrder[]
}

/** Ways in which a sender could be broken; only for the proof that the oracle sees it. */
export type BrokenSender = 'drops a finding' | 'doubles a finding' | 'alters a byte'

/** How a phone is opened. */
export interface PhoneSetting {
  officerId: string
  /** A small JPEG, base64; every photo is made from it. */
  picture: string
  /** Milliseconds by which the clock of the device is wrong. */
  clockSkew: number
  broken?: BrokenSender
}

export type Wake = 'start' | 'visible' | 'online' | 'manual' | 'timer'

export interface ItemState {
  id: string
  ownerId: string
  state: string
  code: string | undefined
  /** Kind of the last outcome. */
  outcome: string | undefined
}

export interface PhoneState {
  commands: ItemState[]
  uploads: (ItemState & { photoId: string; variant: string })[]
  receipts: { ownerId: string; expected: number; held: number; isVerified: boolean }[]
  drafts: string[]
  photos: string[]
}

/** What the phone still has of a finding. */
export interface KeptFinding {
  text: string | undefined
  /** SHA-256 of the opened bytes; `damaged` when they cannot be opened. */
  photos: Record<string, string>
}

export interface CaptureResult {
  /** Findings that the phone has taken: from here on they must not be lost. */
  accepted: string[]
  /** What the phone refused at capture, by its error's name. */
  refused: Record<string, string>
}

/** The small API of the page, under `window.phone`. */
export interface PagePhone {
  open(setting: PhoneSetting, version?: 1): Promise<void>
  /** Takes photos and records findings as the form does. May be called again after a kill: goes on where it stopped. */
  capture(orders: FindingOrder[]): Promise<CaptureResult>
  drain(wake: Wake): Promise<string>
  /** Sends as the app does, with its own wakings, until nothing waits any more. Answers the milliseconds. */
  sendAll(): Promise<number>
  state(): Promise<PhoneState>
  kept(orders: FindingOrder[]): Promise<Record<string, KeptFinding>>
  /** The renderer stops dead at this step (a write to the store or a request, before or after it) and waits to be killed. */
  dieAt(step: number): void
  /** Requests are given up after their usual time divided by this. */
  hurry(divisor: number): void
  /** Sends each waiting finding, and the begin and the first bytes of each upload, so many times at once, past the outbox. */
  burst(times: number): Promise<{ refused: string[] }>
  /** Rot in the store: one byte of the sealed original is another. */
  rot(photoId: string): Promise<void>
  /** Rows as an earlier version of the app wrote them. */
  age(): Promise<void>
  retryRefused(): Promise<void>
  exportRescue(passphrase: string): Promise<string>
  importRescue(base64: string, passphrase: string): Promise<number>
  wipe(): Promise<void>
  close(): void
}
