// Follows the move of a hub's log, and orders what is to become of it. Ends the program.
#pragma once

#include <QObject>
#include <QTimer>

#include <boost/json/object.hpp>

#include "core/http/httpclient.h"

namespace sidelight::ctl
{

class EngineMove : public QObject
{
    Q_OBJECT

public:
    enum class Order { Look, Move, Cancel };
    struct Wish {
        Order order = Order::Look;
        QString to; // "engine", "file"
        qint64 rate = 0;
        bool cutsOver = false;
        bool asJson = false;
    };

    // The client outlives it.
    EngineMove(http::HttpClient &client, Wish wish);
    void start();

private:
    void post(const boost::json::object &order);
    void look();
    void take(const http::Reply &reply);
    void takeStanding(const boost::json::object &standing);
    void takePhase(const std::string &phase, const boost::json::object &standing);
    void tellProgress(const std::string &phase, const boost::json::object &standing);
    void end(int code, const std::string &sentence);

    http::HttpClient &m_client;
    const Wish m_wish;
    QTimer m_next;
    std::string m_id; // of the move; empty: not known yet
    std::string m_told;
    bool m_hasAskedForCutOver = false;
    int m_silences = 0; // in a row
};

} // namespace sidelight::ctl
