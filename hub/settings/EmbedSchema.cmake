# cmake -DSCHEMA=… -DOUTPUT=… -P EmbedSchema.cmake: writes a .cpp that holds the schema of the hub's configuration.
file(READ "${SCHEMA}" text)
file(WRITE "${OUTPUT}" "// Made by EmbedSchema.cmake.
#include \"hub/settings/configfaults.h\"

namespace sidelight::hub
{

std::string_view settingsSchema()
{
    return R\"json(${text})json\";
}

} // namespace sidelight::hub
")
