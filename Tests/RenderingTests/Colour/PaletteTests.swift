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

    private func colour(_ hex: String) throws -> SRGBColour { try #require(SRGBColour(hex: hex)) }

    /// The least difference of all pairs as somebody sees them.
    private func least(_ pairs: some Sequence<(String, String)>, _ vision: ColourVision) throws -> Double {
        try pairs.map {
            LabColour(vision.seen(try colour($0))).difference(from: LabColour(vision.seen(try colour($1))))
        }.min() ?? .infinity
    }

    @Test(arguments: 1...7)
    func classesDarkenStepByStep(_ k: Int) {
        let palette = Palette()
        let colours = palette.sequential(k)
        #expect(colours.count == k)
        let steps = colours.map(luminance)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 - $1 > 0.01 })
        #expect(luminance(palette.ground) - (steps.first ?? 1) > 0.05)
    }

    @Test func theRampIsThatOfTheStyle() {
        #expect(MapStyle(ramp: .cividis).palette.sequential(3) == ColourRamp.cividis.classes(3))
        #expect(MapStyle(theme: .dark, ramp: .teal).palette.sequential(4) == ColourRamp.teal.classes(4, on: .dark))
    }

    @Test(arguments: 0...6)
    func periodsGoOneWayFromLightToDarkOrBack(_ k: Int) {
        for theme in MapTheme.allCases {
            let steps = Palette(theme: theme).temporal(k).map(luminance)
            #expect(steps.count == max(k, 1))
            #expect(zip(steps, steps.dropFirst()).allSatisfy { theme == .dark ? $0 < $1 : $0 > $1 })
        }
    }

    @Test(arguments: 2...6)
    func neighbouringPeriodsStayApartForAllEyes(_ k: Int) throws {
        for theme in MapTheme.allCases {
            let colours = Palette(theme: theme).temporal(k)
            for vision in ColourVision.allCases {
                #expect(try least(zip(colours, colours.dropFirst()), vision) >= 8, "\(theme) \(vision)")
                #expect(
                    try least(colours.map { ($0, Palette(theme: theme).ground) }, vision) >= 9, "\(theme) \(vision)")
            }
        }
    }

    @Test func anyTwoPartsStayApartForAllEyes() throws {
        for theme in MapTheme.allCases {
            let colours = Palette(theme: theme).categories(6)
            let pairs = colours.indices.flatMap { i in colours[..<i].map { (colours[i], $0) } }
            for vision in ColourVision.allCases {
                #expect(try least(pairs, vision) >= (vision == .grey ? 5 : 20), "\(theme) \(vision)")
                #expect(try least(zip(colours, colours.dropFirst()), vision) >= 15, "\(theme) \(vision)")
                #expect(try least(colours.map { ($0, Palette(theme: theme).page) }, vision) >= 12, "\(theme) \(vision)")
            }
        }
    }

    /// Titles on the page, names on sea, neighbours and regions, and on the halo that names have over colours.
    @Test func textIsReadableInEveryTheme() throws {
        for theme in MapTheme.allCases {
            let palette = Palette(theme: theme)
            let grounds = [palette.page, palette.sea, palette.land, palette.ground, palette.halo]
            for ink in [palette.ink, palette.mutedInk] {
                for ground in grounds {
                    #expect(try colour(ink).contrast(with: colour(ground)) >= 4.5, "\(theme) \(ink) on \(ground)")
                }
            }
        }
    }
}
