/// How people and printers see colours.
enum ColourVision: CaseIterable, Sendable {
    case normal
    /// Without the pigment for red, green or blue.
    case protan, deutan, tritan
    /// In greys, as a photocopy has it.
    case grey

    /// The colour as it is seen. The deficiencies are complete ones (Machado, Oliveira & Fernandes, "A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15, 2009, severity 1).
    func seen(_ colour: SRGBColour) -> SRGBColour {
        let (r, g, b) = colour.linear
        guard let rows = matrix else {
            return self == .grey ? SRGBColour(linear: (colour.luminance, colour.luminance, colour.luminance)) : colour
        }
        func channel(_ row: (Double, Double, Double)) -> Double { row.0 * r + row.1 * g + row.2 * b }
        return SRGBColour(linear: (channel(rows.0), channel(rows.1), channel(rows.2)))
    }

    private typealias Row = (Double, Double, Double)

    private var matrix: (Row, Row, Row)? {
        switch self {
        case .normal, .grey: nil
        case .protan:
            ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
        case .deutan:
            ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
        case .tritan:
            ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
        }
    }
}
