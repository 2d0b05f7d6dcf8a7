/** What the registration form takes from intake: the sources' profiles and the duplicate guard. */
export { default as SimilarMatterList } from './SimilarMatterList.vue'
export { useSourceProfiles, type SourceProfile } from './useSourceProfiles'
export { useSimilarMatters, type SimilarMatter } from './useSimilarMatters'
