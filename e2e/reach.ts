import { expect, type Locator } from '@playwright/test'

/** What a finger needs in each direction, in px: 44, less a rounding. */
const neededPx = 43

/** Those of some elements that a finger hits within fewer than 44 px, by what they are called, with the px from their middle. */
export async function missedByFinger(elements: Locator): Promise<string[]> {
  // None in sight would be missed by none.
  await expect(elements.filter({ visible: true })).not.toHaveCount(0)
  return await elements.evaluateAll((all, needed) => {
    const reach = (element: Element, right: number, down: number) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      let steps = 0
      while (
        steps < needed &&
        element.contains(document.elementFromPoint(x + right * steps, y + down * steps))
      )
        steps++
      return steps
    }
    return all.flatMap(element => {
      if (!element.checkVisibility()) return []
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const width = reach(element, -1, 0) + reach(element, 1, 0)
      const height = reach(element, 0, -1) + reach(element, 0, 1)
      const name = element.getAttribute('aria-label') ?? element.textContent
      return width < needed || height < needed ? [`${name}: ${width} by ${height}`] : []
    })
  }, neededPx)
}
