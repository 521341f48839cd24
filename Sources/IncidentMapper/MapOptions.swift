public import Statistics

/// How maps are to be drawn, where a user may choose.
public struct MapOptions: Sendable {
    /// A code such as "EPSG:3035" or a PROJ string; nil for the equal-area projection that suits the map's extent.
    public var projection: String?
    public var classMethod: ClassMethod
    /// Classes wanted, 1…9.
    public var classCount: Int

    public init(projection: String? = nil, classMethod: ClassMethod = .fisherJenks, classCount: Int = 5) {
        self.projection = projection
        self.classMethod = classMethod
        self.classCount = classCount
    }
}
