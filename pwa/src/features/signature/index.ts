/** 对方签字 and 手写批示: how a hand draws, and how it is shown. */
import './words'

export { instructionBox, isSigned } from './drawing'
export { default as DrawingPad } from './DrawingPad.vue'
export { default as HandwritingCard } from './HandwritingCard.vue'
export { default as SignatureCard } from './SignatureCard.vue'
export { default as SignaturePad } from './SignaturePad.vue'
