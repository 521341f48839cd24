import Projection

/// A density map as it is laid out: title, legend, panels, the map that names the regions, notes and origins.
struct DensitySheet {
    let map: DensityMap
    let phrases: MapPhrases
    let ground: ProjectedGround
    let base: BaseMap
    let legend: ClassLegend
    /// The legend classes beside those of values.
    let extraClasses: Set<ClassLegend.ExtraClass>
    let key: RegionKey
    let keyPlace: DensityArrangement.KeyPlace
    let grid: PanelGrid
    let circles: RegionCircles?
    let small: SmallRegions
    let countryKeys: CountryKeys?
    /// Of a single map.
    let furniture: MapFurniture?
    let keyTowns: TownMarks?
    let locator: PanelLocator?
    var sheet: Sheet

    private static let scaleWidth = 150.0
    private static var legendWidth: Double { Sheet.inner - scaleWidth - 20 }
    /// Expected height of the notes; the panels get the rest of the page.
    private static let footerHeight = 90.0

    init(_ map: DensityMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        extraClasses = map.extraClasses
        legend = ClassLegend(map.scale, unit: map.unit, with: extraClasses, phrases)
        sheet.header(map.text.title, map.text.subtitle)
        let hasCircles = map.panels.count == 1 && !map.circles.isEmpty
        locator = map.panels.count > 1 ? PanelLocator(ground, beside: legend, within: Self.legendWidth) : nil
        let legendHeight =
            max(
                locator?.height ?? 0,
                legend.height(within: Self.legendWidth - (hasCircles ? 150 : 0)), hasCircles ? Self.circleKeyHeight : 0)
            + 8
        let top = sheet.y + legendHeight
        let place = Rectangle(
            minX: 0, minY: top, maxX: Sheet.inner, maxY: max(Sheet.preferredHeight - Self.footerHeight, top + 200))
        let arrangement = DensityArrangement(map, ground, within: place)
        (grid, base, key) = (arrangement.grid, arrangement.base, arrangement.key)
        keyPlace = arrangement.keyPlace
        circles = hasCircles ? RegionCircles(map.circles, of: map.ground.regions, on: base) : nil
        small = SmallRegions(base.regions) { i in
            map.panels.allSatisfy { $0.values[map.ground.regions[i].id] == .zero }
        }
        let isNamedBelow = keyPlace == .row || keyPlace == .panel && !key.labels.unnamed.isEmpty
        countryKeys = isNamedBelow ? CountryKeys(map.ground, within: Sheet.inner) : nil
        furniture =
            keyPlace == .panel
            ? MapFurniture(
                ground, on: base,
                besides: MapContent(
                    labels: key.labels.placed,
                    circles: circles?.circles.map { PixelCircle($0.centre, radius: $0.radius) } ?? []),
                placer: key.labels.placer) : nil
        let hasKey = keyPlace != .panel && countryKeys == nil && key.width >= Self.leastTownMap
        keyTowns = hasKey ? TownMarks(ground, on: base, key: key) : nil
        drawLegend(height: legendHeight)
        drawPanels()
        if keyPlace == .row || countryKeys != nil { drawKeyRow() }
        sheet.footer(notes: notes, origins: origins)
    }

    private static let circleKeyHeight = TextStyle.label.lineHeight + 2 * RegionCircles.largest + 20
    /// Maps of names narrower than this show no towns.
    private static let leastTownMap = 300.0

    private mutating func drawLegend(height: Double) {
        legend.draw(in: &sheet.svg, x: Sheet.margin, y: sheet.y, within: Self.legendWidth - (circles == nil ? 0 : 150))
        if let circles {
            let x = Sheet.margin + Self.legendWidth - 130
            sheet.svg.text(phrases.incidentSizes, .label, x: x, baseline: sheet.y + TextStyle.label.size)
            _ = circles.scale.drawKey(phrases, in: &sheet.svg, x: x, y: sheet.y + TextStyle.label.lineHeight + 8)
        }
        locator?.draw(phrases, in: &sheet.svg, y: sheet.y)
        let bar = ScaleBar(
            phrases, kilometresPerPixel: base.kilometresPerPixel, longest: min(Self.scaleWidth, grid.width * 0.5))
        bar.draw(in: &sheet.svg, x: Sheet.margin + grid.totalWidth - bar.width, y: sheet.y + height - 22)
        sheet.advance(by: height)
    }
}
