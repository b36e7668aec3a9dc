import { AxeBuilder } from '@axe-core/playwright'
import { pageStates } from './states.ts'
import { expect, test } from './test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const width of [390, 1280]) {
  for (const { name, path, reach } of pageStates) {
    test(`axe finds nothing to say of ${name} at ${width} px, light or dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      await reach?.(page)
      const light = await new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze()
      await page.emulateMedia({ colorScheme: 'dark' })
      // The theme changes nothing but colours.
      const dark = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'link-in-text-block'])
        .analyze()
      for (const { violations } of [light, dark]) {
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`),
        ).toEqual([])
      }
    })
  }
}
