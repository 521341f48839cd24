// One import is enough: the values that `Mapper` takes and gives come from these modules. The attribute has no name
// without an underscore yet, and works in every toolchain that builds this package.
@_exported public import Counting
@_exported public import Gazetteer
@_exported public import Geography
@_exported public import Hotspots
@_exported public import Incidents
@_exported public import Intake
@_exported public import MapMaking
@_exported public import Statistics
@_exported public import Storage
