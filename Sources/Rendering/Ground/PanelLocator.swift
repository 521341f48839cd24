/// The small map of where the panels lie, beside the legend that they share.
struct PanelLocator {
    private let locator: Locator
    private let x: Double

    private static let diameter = 66.0
    private static let gap = 24.0

    /// nil when the legend leaves no room, or the panels show much of the earth.
    ///
    /// - Parameter width: What the legend and this share.
    init?(_ ground: ProjectedGround, beside legend: ClassLegend, within width: Double) {
        x = Sheet.margin + width - Self.diameter
        guard legend.width(within: width) + Self.gap + Self.diameter <= width,
            let locator = Locator(ground, diameter: Self.diameter)
        else { return nil }
        self.locator = locator
    }

    var height: Double { Self.diameter + 2 }

    func draw(_ phrases: MapPhrases, in svg: inout SVGWriter, y: Double) {
        locator.draw(phrases, id: "d", at: PixelPoint(x: x, y: y), in: &svg)
    }
}
