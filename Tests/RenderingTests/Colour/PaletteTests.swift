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

    private func inEachTheme(_ body: (MapTheme) throws -> Void) rethrows {
        for theme in MapTheme.allCases {
            try MapStyle.$current.withValue(MapStyle(theme: theme)) { try body(theme) }
        }
    }

    @Test(arguments: 1...7)
    func classesDarkenStepByStep(_ k: Int) {
        let colours = Palette.sequential(k)
        #expect(colours.count == k)
        let steps = colours.map(luminance)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 - $1 > 0.01 })
        #expect(luminance(Palette.ground) - (steps.first ?? 1) > 0.05)
    }

    @Test func theRampIsThatOfTheStyle() {
        MapStyle.$current.withValue(MapStyle(ramp: .cividis)) {
            #expect(Palette.sequential(3) == ColourRamp.cividis.classes(3))
        }
        MapStyle.$current.withValue(MapStyle(theme: .dark, ramp: .teal)) {
            #expect(Palette.sequential(4) == ColourRamp.teal.classes(4, on: .dark))
        }
    }

    @Test(arguments: 0...6)
    func periodsGoOneWayFromLightToDarkOrBack(_ k: Int) {
        inEachTheme { theme in
            let steps = Palette.temporal(k).map(luminance)
            #expect(steps.count == max(k, 1))
            #expect(zip(steps, steps.dropFirst()).allSatisfy { theme == .dark ? $0 < $1 : $0 > $1 })
        }
    }

    @Test(arguments: 2...6)
    func neighbouringPeriodsStayApartForAllEyes(_ k: Int) throws {
        try inEachTheme { (theme) throws in
            let colours = Palette.temporal(k)
            for vision in ColourVision.allCases {
                #expect(try least(zip(colours, colours.dropFirst()), vision) >= 8, "\(theme) \(vision)")
                #expect(try least(colours.map { ($0, Palette.ground) }, vision) >= 9, "\(theme) \(vision)")
            }
        }
    }

    @Test func anyTwoPartsStayApartForAllEyes() throws {
        try inEachTheme { (theme) throws in
            let colours = Palette.categories(6)
            let pairs = colours.indices.flatMap { i in colours[..<i].map { (colours[i], $0) } }
            for vision in ColourVision.allCases {
                #expect(try least(pairs, vision) >= (vision == .grey ? 5 : 20), "\(theme) \(vision)")
                #expect(try least(zip(colours, colours.dropFirst()), vision) >= 15, "\(theme) \(vision)")
                #expect(try least(colours.map { ($0, Palette.theme.page) }, vision) >= 12, "\(theme) \(vision)")
            }
        }
    }

    /// Titles on the page, names on sea, neighbours and regions, and on the halo that names have over colours.
    @Test func textIsReadableInEveryTheme() throws {
        try inEachTheme { (theme) throws in
            let grounds = [Palette.theme.page, Palette.sea, Palette.land, Palette.ground, Palette.theme.halo]
            for ink in [Palette.ink, Palette.mutedInk] {
                for ground in grounds {
                    #expect(try colour(ink).contrast(with: colour(ground)) >= 4.5, "\(theme) \(ink) on \(ground)")
                }
            }
        }
    }
}
