public import Geography

/// Events per unit of area over a grid.
public struct DensitySurface: Hashable, Sendable {
    /// The cells that the density is estimated for.
    public let grid: RasterGrid
    /// Events per square unit of the coordinates at the middle of each cell, row by row from the south-west; 0 outside
    /// the window.
    public let values: [Double]
    /// How far each event is spread.
    public let bandwidth: Bandwidth
    /// How the sums were made.
    public let method: Method
    /// How many events were counted.
    public let eventCount: Int
    /// How many events were not counted, because they lie outside the window.
    public let excludedCount: Int
    /// Warnings about the surface.
    public let warnings: [SurfaceWarning]

    /// How the sums were made, and how exact they are.
    public enum Method: Hashable, Sendable, CustomStringConvertible {
        /// Every event at every cell.
        case direct
        /// Every event at the cells within six standard deviations; what is left out is below 2e-8 of an event's peak.
        case cutOff
        /// By Fourier transforms. The deviation is the greatest from direct sums at the cells that were checked, as a
        /// part of the maximum.
        case fourier(deviation: Double, checked: Int)

        /// One sentence for people.
        public var description: String {
            switch self {
            case .direct: "direct sums"
            case .cutOff: "direct sums within six standard deviations"
            case .fourier(let deviation, let checked):
                "Fourier transforms, within \(Self.rounded(deviation)) of the maximum at \(checked) cells summed directly"
            }
        }

        /// Up to the next power of ten.
        private static func rounded(_ deviation: Double) -> String {
            var (power, exponent) = (1.0, 0)
            while power / 10 >= deviation, exponent > -16 {
                power /= 10
                exponent -= 1
            }
            return exponent == 0 ? "1" : "1e\(exponent)"
        }
    }
}

/// Why a surface shows the method rather than the events.
public enum SurfaceWarning: Hashable, Sendable, CustomStringConvertible {
    /// The bandwidth is smaller than half a cell: most events fall between the middles of cells and leave no trace.
    case finerThanCells(bandwidth: Double, cell: Double)
    /// The bandwidth is larger than half the shorter side of the grid: one blob whatever the events are.
    case oneBlob(bandwidth: Double, side: Double)
    /// The surface hardly differs from one peak for each place: few places have another one in reach.
    case onePeakAPlace(share: Double)
    /// This share of events lies at places with many events at the very same point: a picture of the points they were
    /// put at, such as regions' centres.
    case stacked(share: Double)
    /// Too few events to estimate a density.
    case fewEvents(Int)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .finerThanCells(let bandwidth, let cell):
            "the bandwidth \(bandwidth) is finer than half a cell of \(cell): take smaller cells or a longer bandwidth"
        case .oneBlob(let bandwidth, let side):
            "the bandwidth \(bandwidth) is over half of the map's side \(side): one blob whatever the events are"
        case .onePeakAPlace(let share):
            "\(Int((share * 100).rounded())) % of the places have no other within the bandwidth: the surface is a peak "
                + "for each; take a longer bandwidth"
        case .stacked(let share):
            "\(Int((share * 100).rounded())) % of the events lie at points that many share: the surface shows the "
                + "points that events were put at, such as regions' centres"
        case .fewEvents(let count): "\(count) events are too few to tell a density from"
        }
    }
}
