/** 对方签字: how a signature is drawn, and how it is shown. */
import './words'

export { isSigned } from './drawing'
export { default as SignatureCard } from './SignatureCard.vue'
export { default as SignaturePad } from './SignaturePad.vue'
