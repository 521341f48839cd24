public import Rendering
public import Statistics

/// How maps are to be drawn, where a user may choose.
public struct MapOptions: Sendable {
    /// A code such as "EPSG:3035" or a PROJ string; nil for the equal-area projection that suits the map's extent.
    public var projection: String?
    /// How densities are parted into classes, the same for all years.
    public var classMethod: ClassMethod
    /// Classes wanted, 1…9.
    public var classCount: Int
    /// In the order to be written.
    public var products: [MapProduct]
    /// Language, colours and width.
    public var style: MapStyle
    /// In place of the words that a map would say by itself; nil to leave those.
    public var title: String?
    /// In place of the subtitle; nil to leave it.
    public var subtitle: String?
    /// In place of the line of sources; nil to leave it.
    public var source: String?
    /// Whether meridians and parallels are drawn.
    public var hasGraticule = false
    /// What the timeline's bars are parted by; nil for kinds, or regions where all incidents are of one kind.
    public var timelineParts: TimelineParts?
    /// Kilometres of the kernel of the density surface; nil to choose it by the incidents.
    public var bandwidth: Double?

    /// The standard maps with five natural classes, unless told otherwise.
    public init(
        projection: String? = nil, classMethod: ClassMethod = .natural, classCount: Int = 5,
        products: [MapProduct] = MapProduct.standard, style: MapStyle = MapStyle()
    ) {
        self.projection = projection
        self.classMethod = classMethod
        self.classCount = classCount
        self.products = products
        self.style = style
    }
}
