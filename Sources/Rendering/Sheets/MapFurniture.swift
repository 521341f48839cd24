/// What a map shows beside its data and its labels: towns, the small map of the surroundings, degrees, names of the
/// countries around. Each takes room that the labels leave.
struct MapFurniture {
    private let base: BaseMap
    private let locator: Locator.Corner?
    /// The small map beside the map, where no corner is free.
    private let locatorBeside: Locator?
    let towns: TownMarks
    /// The room that is taken so far.
    private let placer: LabelPlacer

    /// - Parameter placer: Knows where the labels are.
    init(_ ground: ProjectedGround, on base: BaseMap, besides content: MapContent, placer: LabelPlacer) {
        var placer = placer
        for label in content.labels { label.reserveLeader(with: &placer) }
        self.base = base
        locator = Locator.corner(of: base, ground, with: &placer, circles: content.circles)
        locatorBeside = locator == nil ? Locator(ground, diameter: Self.beside) : nil
        towns = TownMarks(ground, on: base, besides: content, with: &placer)
        self.placer = placer
    }

    /// Names of countries and of degrees, which data may cover.
    func drawNames(_ phrases: MapPhrases, in svg: inout SVGWriter) {
        var placer = placer
        base.graticule?.drawNames(phrases, with: &placer, in: &svg)
        CountryLabels.draw(base, with: &placer, in: &svg)
    }

    /// Towns and the small map.
    func draw(_ phrases: MapPhrases, id: String, in svg: inout SVGWriter) {
        towns.draw(in: &svg)
        locator?.draw(phrases, id: id, in: &svg)
    }

    /// The small map in the lower end of the column beside the map, where that is free.
    ///
    /// - Parameter free: The empty part of the column, down to the lower edge of the map.
    func drawBeside(_ phrases: MapPhrases, id: String, _ free: Rectangle, in svg: inout SVGWriter) {
        guard let locatorBeside, free.height >= Self.beside + 12, free.width >= Self.beside else { return }
        locatorBeside.draw(phrases, id: id, at: PixelPoint(x: free.minX, y: free.maxY - Self.beside), in: &svg)
    }

    private static let beside = 96.0

    func notes(_ phrases: MapPhrases) -> [String] { TownMarks.notes([towns], phrases) }

    static func rules(_ palette: Palette) -> String { TownMarks.rule(palette) + Locator.rule(palette) }
}
