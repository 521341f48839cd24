import Foundation
import Testing

@testable import Rendering

@Suite struct PaletteTests {
    /// Relative luminance (WCAG 2.1) of `#rrggbb`.
    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let channels = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
        let linear = channels.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    @Test(arguments: 1...7)
    func classesDarkenStepByStep(_ k: Int) {
        let colours = Palette.sequential(k)
        #expect(colours.count == k)
        let steps = colours.map(luminance)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 - $1 > 0.01 })
        #expect(luminance(Palette.ground) - (steps.first ?? 1) > 0.05)
    }

    @Test(arguments: 0...6)
    func periodsDarkenStepByStep(_ k: Int) {
        let steps = Palette.temporal(k).map(luminance)
        #expect(steps.count == max(k, 1))
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test func textIsReadableOnWhite() {
        for ink in [Palette.ink, Palette.mutedInk] {
            #expect(1.05 / (luminance(ink) + 0.05) >= 4.5)
        }
    }
}
