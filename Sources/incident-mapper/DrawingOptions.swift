public import ArgumentParser
import IncidentMapper
import MapMaking
public import Rendering
import Statistics

/// Options of the commands that draw maps.
struct DrawingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Maps to draw: all, or names from \(MapProduct.allCases.map(\.rawValue).joined(separator: ", ")).",
            discussion: """
                By default those of \(MapProduct.standard.map(\.rawValue).joined(separator: " and ")) that the command can draw.
                """,
            valueName: "list"))
    var maps: String?

    @Option(name: .long, help: ArgumentHelp("Title in place of the one that a map gives itself.", valueName: "text"))
    var title: String?

    @Option(name: .long, help: ArgumentHelp("Subtitle in place of period, unit and numbers.", valueName: "text"))
    var subtitle: String?

    @Option(
        name: .long, help: ArgumentHelp("Where the data come from, in place of what a map says.", valueName: "text"))
    var source: String?

    @Option(name: .long, help: "Language of the maps: en or fr.")
    var language = MapLanguage.english

    @Option(name: .long, help: "Colours of the maps: light, dark or print.")
    var theme = MapTheme.light

    @Option(
        name: .long,
        help:
            "Colours of classes: \(ColourRamp.allCases.map(\.rawValue).joined(separator: ", ")). All are apart for all eyes."
    )
    var ramp = ColourRamp.heat

    @Option(
        name: .long,
        help: ArgumentHelp("Width of the maps in pixels, 300 to 10000; all on them grows along.", valueName: "pixels"))
    var width = MapStyle.standardWidth

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Formats of the maps: svg, pdf, png. PDF and PNG need rsvg-convert (librsvg).", valueName: "list"))
    var formats = "svg"

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Standard deviation of the kernel of the density surface, in kilometres; by default cross-validation chooses it.",
            valueName: "kilometres"))
    var bandwidth: Double?

    @Option(
        name: .long,
        help: "What the timeline's bars are parted by: kind or region. By default kind where there are several.")
    var timelineBy: TimelineParts?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Projection of the maps: a code such as EPSG:3035, or a PROJ string such as '+proj=moll +lon_0=10'.",
            discussion:
                "By default the equal-area projection that suits the extent. The map says when one is not equal-area.",
            valueName: "projection"))
    var projection: String?

    @Flag(name: .long, help: "Draw meridians and parallels at round degrees.")
    var graticule = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How values are parted into classes: natural (fisher-jenks, or fisher-jenks-log where that would put nearly all into few), quantile, equal, head-tail, pretty, or limits such as 0.1,1,10.",
            valueName: "method"))
    var classes = "natural"

    @Option(name: .long, help: ArgumentHelp("Classes wanted, 1 to 9.", valueName: "number"))
    var classCount = 5

    /// - Parameter drawable: what the command can draw.
    /// - Throws: `ValidationError` for a map, a method or a number that is none.
    func options(drawable: [MapProduct] = MapProduct.allCases) throws -> MapOptions {
        guard let method = ClassMethod(named: classes) else {
            throw ValidationError(
                "'\(classes)' is no way to make classes; give natural, fisher-jenks, fisher-jenks-log, quantile, equal, head-tail, pretty, or ascending limits such as 0.1,1,10"
            )
        }
        guard (1...9).contains(classCount) else { throw ValidationError("--class-count is a number from 1 to 9") }
        try checkClasses(method)
        guard (300...10_000).contains(width) else { throw ValidationError("--width is a number from 300 to 10000") }
        _ = try formatList()
        if let bandwidth, !(0.1...5000).contains(bandwidth) {
            throw ValidationError("--bandwidth is a number of kilometres from 0.1 to 5000")
        }
        var options = MapOptions(
            projection: projection, classMethod: method, classCount: classCount, products: try products(drawable),
            style: MapStyle(language: language, theme: theme, ramp: ramp, width: width.rounded()))
        options.title = title
        options.subtitle = subtitle
        options.source = source
        options.timelineParts = timelineBy
        options.hasGraticule = graticule
        options.bandwidth = bandwidth
        return options
    }

    /// Warns of more classes than the eye tells apart.
    /// - Throws: `ValidationError` for more than there are colours for.
    private func checkClasses(_ method: ClassMethod) throws {
        var wanted = classCount
        if case .fixed(let limits) = method { wanted = limits.count + 1 }
        guard wanted <= 9 else { throw ValidationError("--classes takes at most 8 limits, which part 9 classes") }
        if wanted > ClassBreaks.mostDistinguishable {
            Terminal.error(
                "\(wanted) classes are hard to tell apart by colour; take at most \(ClassBreaks.mostDistinguishable)")
        }
    }

    /// - Throws: `ValidationError` for a format that is none.
    func formatList() throws -> [MapFormat] {
        let asked = try formats.split(separator: ",").map { name in
            guard let format = MapFormat(rawValue: String(name.filter { $0 != " " })) else {
                throw ValidationError("'\(name)' is no format of maps; give some of svg, pdf, png")
            }
            return format
        }
        guard !asked.isEmpty else { throw ValidationError("--formats names none; give some of svg, pdf, png") }
        return MapFormat.allCases.filter(asked.contains)
    }

    private func products(_ drawable: [MapProduct]) throws -> [MapProduct] {
        guard let maps else { return MapProduct.standard.filter(drawable.contains) }
        if maps == "all" { return drawable }
        let asked = try maps.split(separator: ",").map { name in
            guard let product = MapProduct(rawValue: String(name.filter { $0 != " " })), drawable.contains(product)
            else {
                let known = drawable.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(name)' is no map that this command draws; give all, or some of \(known)")
            }
            return product
        }
        guard !asked.isEmpty else { throw ValidationError("--maps names no map; give all, or a name") }
        // Each once, in one order.
        return drawable.filter(asked.contains)
    }
}

extension MapLanguage: ExpressibleByArgument {}
extension MapTheme: ExpressibleByArgument {}
extension ColourRamp: ExpressibleByArgument {}
extension TimelineParts: ExpressibleByArgument {}
