import { onMounted, readonly, shallowRef, type Ref } from 'vue'
import type { Point } from '@/offline/distance'

/** A rough position for "how far is it", only when the permission is there already: the first screen asks nothing. */
export function useNearby(): Readonly<Ref<Point | undefined>> {
  const here = shallowRef<Point>()
  onMounted(async () => {
    try {
      const permission = await navigator.permissions.query({ name: 'geolocation' })
      if (permission.state !== 'granted') return
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          here.value = { latitude: coords.latitude, longitude: coords.longitude }
        },
        () => undefined,
        { enableHighAccuracy: false, maximumAge: 600_000, timeout: 10_000 },
      )
    } catch {
      // The browser cannot tell its permissions: no distance then.
    }
  })
  return readonly(here)
}
