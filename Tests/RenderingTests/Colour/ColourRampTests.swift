import Testing

@testable import Rendering

/// The smallest difference between neighbours as somebody sees them.
private func leastStep(_ colours: [String], _ vision: ColourVision) throws -> Double {
    let seen = try colours.map { LabColour(vision.seen(try #require(SRGBColour(hex: $0)))) }
    return zip(seen, seen.dropFirst()).map { $0.difference(from: $1) }.min() ?? .infinity
}

@Suite struct ColourRampTests {
    @Test(arguments: ColourRamp.allCases, 2...7)
    func neighboursStayApartForAllEyes(_ ramp: ColourRamp, _ k: Int) throws {
        for theme in MapTheme.allCases {
            let colours = ramp.classes(k, on: theme)
            #expect(colours.count == k)
            for vision in ColourVision.allCases {
                let least = vision == .grey ? 5.0 : k <= 5 ? 9 : 6
                #expect(try leastStep(colours, vision) >= least, "\(ramp) \(k) \(theme) \(vision)")
            }
        }
    }

    /// The highest class is what stands out most: darkest on light ground, lightest on dark ground.
    @Test(arguments: ColourRamp.allCases, 1...7)
    func onDarkGroundLightnessRises(_ ramp: ColourRamp, _ k: Int) throws {
        let lightness = try ramp.classes(k, on: .dark).map { LabColour(try #require(SRGBColour(hex: $0))).lightness }
        let ground = LabColour(try #require(SRGBColour(hex: MapTheme.dark.colours.ground))).lightness
        #expect(lightness.count == k)
        #expect(zip([ground] + lightness, lightness).allSatisfy { $1 - $0 > 5 })
    }

    @Test(arguments: ColourRamp.allCases, 1...9)
    func lightnessFallsFromClassToClass(_ ramp: ColourRamp, _ k: Int) throws {
        let lightness = try ramp.classes(k).map { LabColour(try #require(SRGBColour(hex: $0))).lightness }
        #expect(lightness.count == k)
        #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 - $1 > 4 })
    }

    @Test(arguments: ColourRamp.allCases)
    func noClassIsTakenForNone(_ ramp: ColourRamp) throws {
        for theme in MapTheme.allCases {
            let ground = try #require(SRGBColour(hex: theme.colours.ground))
            for colour in try (1...7).flatMap({ ramp.classes($0, on: theme) }).map({ try #require(SRGBColour(hex: $0)) }
            ) {
                for vision in [ColourVision.normal, .protan, .deutan] {
                    #expect(LabColour(vision.seen(colour)).difference(from: LabColour(vision.seen(ground))) > 6)
                }
            }
        }
    }

    @Test(arguments: 1...3)
    func bothSidesOfTheMiddleStayApart(_ steps: Int) throws {
        let colours = DivergingRamp.classes(steps: steps)
        #expect(colours.count == 2 * steps + 1)
        for vision in ColourVision.allCases {
            #expect(try leastStep(colours, vision) >= (vision == .grey ? 5 : 9))
            guard vision != .grey else { continue }
            for rank in 0..<steps {
                #expect(try leastStep([colours[rank], colours[2 * steps - rank]], vision) >= 20)
            }
        }
    }

    @Test func outsideOneToNineTheNearestIsTaken() {
        #expect(ColourRamp.dusk.classes(0).isEmpty && ColourRamp.heat.classes(-1).isEmpty)
        #expect(ColourRamp.dusk.classes(12).count == 9 && ColourRamp.dusk.classes(12, on: .dark).count == 9)
        #expect(ColourRamp.cividis.classes(-1, on: .dark).isEmpty)
        #expect(DivergingRamp.classes(steps: 0) == DivergingRamp.classes(steps: 1))
    }

    @Test(arguments: ColourRamp.allCases)
    func textOnEveryClassIsReadable(_ ramp: ColourRamp) throws {
        let fills = MapTheme.allCases.flatMap { theme in (1...9).flatMap { ramp.classes($0, on: theme) } }
        for fill in fills + DivergingRamp.classes(steps: 3) {
            let ink = try #require(SRGBColour(hex: Palette().letters(on: fill)))
            #expect(try #require(SRGBColour(hex: fill)).contrast(with: ink) >= 4.5)
        }
    }
}
