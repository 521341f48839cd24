#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Geography

extension LabColour {
    /// How different two colours look, CIEDE2000 with all weights 1: about 1 is just visible side by side, below 5 is
    /// hard to see across a map.
    ///
    /// Sharma, Wu & Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data, and
    /// Mathematical Observations", Color Research and Application 30, 2005.
    func difference(from other: LabColour) -> Double {
        let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let stretch = 1 + 0.5 * (1 - Self.chromaRatio(meanChroma))
        let (one, two) = (Polar(self, stretch), Polar(other, stretch))
        let isGrey = one.chroma * two.chroma == 0
        let turn = isGrey ? 0 : Self.shortTurn(from: one.hue, to: two.hue)
        let (lightnessStep, chromaStep) = (other.lightness - lightness, two.chroma - one.chroma)
        let hueStep = 2 * (one.chroma * two.chroma).squareRoot() * sin((turn / 2).radians)
        let lightness = (lightness + other.lightness) / 2
        let chroma = (one.chroma + two.chroma) / 2
        let hue = isGrey ? one.hue + two.hue : Self.meanHue(one.hue, two.hue)
        let square = (lightness - 50) * (lightness - 50)
        let l = lightnessStep / (1 + 0.015 * square / (20 + square).squareRoot())
        let c = chromaStep / (1 + 0.045 * chroma)
        let h = hueStep / (1 + 0.015 * chroma * Self.hueWeight(hue))
        return max(0, l * l + c * c + h * h + Self.rotation(hue, chroma) * c * h).squareRoot()
    }

    /// Chroma and hue, a* stretched.
    private struct Polar {
        let chroma: Double
        /// 0 ..< 360.
        let hue: Double

        init(_ colour: LabColour, _ stretch: Double) {
            let a = colour.a * stretch
            chroma = hypot(a, colour.b)
            let degrees = a == 0 && colour.b == 0 ? 0 : atan2(colour.b, a).degrees
            hue = degrees < 0 ? degrees + 360 : degrees
        }
    }

    private static func chromaRatio(_ chroma: Double) -> Double {
        let seventh = pow(chroma, 7)
        return (seventh / (seventh + 6_103_515_625)).squareRoot()
    }

    private static func shortTurn(from: Double, to: Double) -> Double {
        let turn = to - from
        if turn > 180 { return turn - 360 }
        return turn < -180 ? turn + 360 : turn
    }

    private static func meanHue(_ one: Double, _ two: Double) -> Double {
        guard abs(one - two) > 180 else { return (one + two) / 2 }
        return one + two < 360 ? (one + two + 360) / 2 : (one + two - 360) / 2
    }

    private static func hueWeight(_ hue: Double) -> Double {
        1 - 0.17 * (hue - 30).cosineOfDegrees + 0.24 * (2 * hue).cosineOfDegrees
            + 0.32 * (3 * hue + 6).cosineOfDegrees - 0.20 * (4 * hue - 63).cosineOfDegrees
    }

    /// The term that turns the ellipses of blue.
    private static func rotation(_ hue: Double, _ chroma: Double) -> Double {
        let part = (hue - 275) / 25
        return -2 * chromaRatio(chroma) * (60 * exp(-part * part)).sineOfDegrees
    }
}
